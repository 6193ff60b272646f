import type { Buyer } from "../domain/address"
import { Fault } from "../domain/fault"
import type { Money } from "../domain/money"
import { sameMoney } from "../domain/money"
import type { Change, Folio } from "../ports/ledger"
import { Busy } from "../ports/busy"
import type { Onward } from "../ports/payment-connector"
import type { RoundRow } from "../ports/rows"
import { applied } from "./applied"
import type { AttachInput } from "./attach"
import { attach } from "./attach"
import type { CartNow } from "./cart-now"
import { costs } from "./cart-now"
import { currentRound } from "./guard-authorize"
import { giveUpChanged } from "./give-up-changed"
import { hindrance } from "./hindrance"
import { isGivenBack } from "./is-given-back"
import { lockKey } from "./lock-key"
import { readOrder } from "./look-at-order"
import type { Parts } from "./parts"
import { buyerAsks } from "./parts"
import { prepareOrder, setIntent } from "./prepare-order"
import { problemOfFault } from "./problem-of-fault"
import { mayBeCollected } from "./may-be-collected"
import { placeRound } from "./place-round"
import type { Refused } from "./refused"
import { refused, refusedFor } from "./refused"
import { beginRound, handOut } from "./rounds"
import { lives } from "../domain/lives"
import { standsAlready } from "./stands-already"
import { whyNotChargeable } from "./why-not-chargeable"

export type ConfirmInput = Omit<AttachInput, "token" | "beside" | "asKnown" | "saidYes"> & {
  readonly sessionId: string
  /** Amount of the payment session. */
  readonly total: Money
  /** Asks for the cart as it is now; undefined when it is gone or ordered. Nothing is confirmed that it does not cost. */
  readonly cart: () => Promise<CartNow | undefined>
}

/** How the browser goes on: Amazon's confirmation flow, straight to completing the cart (us, jp), or a page of Amazon's. */
export type Confirmed = { readonly is: "confirmed"; readonly folio: Folio } & (
  { readonly onward: "confirmation-flow" | "complete" } | { readonly onward: "redirect"; readonly url: string }
)

/**
 * "Buy now" (DESIGN section 4, step 3). Whether to Set is decided by our ledger: no round yet: Set must succeed; a round:
 * never Set again. The round is committed, then Confirm is sent. However often it is asked, Amazon confirms once.
 * @throws Busy when the order reference's lock is not had in time.
 */
export async function confirm(parts: Parts, input: ConfirmInput): Promise<Confirmed | Refused> {
  const why = whyNotChargeable(parts.account(input.account), input.total)
  if (why) return why
  const attached = await attach(parts, { ...input, asKnown: true, beside: (id) => setIntent(id, parts.clock.now()) })
  if (attached.is === "refused") return attached
  const { id } = attached.folio.orderReference
  const begun = attached.begun ? attached.folio : undefined
  return parts.lock.run(lockKey(attached.folio), () => {
    const deadline = new Date(parts.clock.now().getTime() + allCalls)
    return settle(parts, id, { ...input, deadline, ...(begun ? { begun } : {}) })
  })
}

/** Set, reads and Confirm together end before this (DESIGN rule 4): a browser waits for the answer. */
const allCalls = 8_000

/** `begun`: the folio as this call has just made it; saves its first load. */
type Asked = ConfirmInput & { readonly deadline: Date; readonly begun?: Folio }

/** The cart has been asked, and costs what is to be confirmed. */
type Agreed = Asked & CartNow

async function settle(parts: Parts, id: string, input: Asked): Promise<Confirmed | Refused> {
  try {
    for (let turn = 0; turn < 8; turn++) {
      const folio = (turn === 0 ? input.begun : undefined) ?? (await parts.ledger.load({ id }))
      const answer = folio ? await step(parts, folio, input) : refused("order-reference-unknown")
      if (answer !== "again") return answer
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ...refusedFor(problemOfFault(error)), detail: error.message }
  }
  throw new Busy("the confirmation did not come to rest")
}

async function step(parts: Parts, folio: Folio, input: Asked): Promise<Confirmed | Refused | "again"> {
  if (folio.orderReference.supersededAt !== null) return refused("order-reference-used-up")
  const round = currentRound(folio)
  if (!round) return firstRound(parts, folio, input)
  const cart = await input.cart()
  if (!costs(cart, input.total)) return refused("session-stale")
  if (isGivenBack(folio)) return refused("order-reference-used-up")
  if (!sameMoney(round.total, input.total))
    return mayBeCollected(folio) ? refused("checking") : giveUpChanged(parts, folio)
  if (standsAlready(parts, folio)) return refused("checking")
  if (round.confirm === "unsettled") return place(parts, folio, { round, repeat: true }, { ...input, ...cart })
  return furtherRound(parts, folio, round, { ...input, ...cart })
}

async function firstRound(parts: Parts, folio: Folio, input: Asked): Promise<Confirmed | Refused | "again"> {
  const prepared = await prepareOrder(parts, folio, { ...input, intended: folio === input.begun })
  if (prepared.is === "refused") {
    // A twin request may have confirmed between our look and our Set: then its round decides.
    const now = await parts.ledger.load({ id: folio.orderReference.id })
    return now && currentRound(now) ? "again" : prepared
  }
  return nextRound(parts, folio, { ...input, ...prepared.cart }, prepared.learnt)
}

/** The round was confirmed, or Amazon refused to: what the order reference is now decides. */
async function furtherRound(
  parts: Parts,
  before: Folio,
  round: RoundRow,
  input: Agreed,
): Promise<Confirmed | Refused | "again"> {
  const { folio, buyer } = await readOrder(parts, before, buyerAsks, "call")
  const { state, total } = folio.orderReference
  if (currentRound(folio)?.id !== round.id) return "again"
  if (lives["order-reference"].isFinal(state)) return refused("order-reference-used-up", `it is ${state}`)
  if (!sameMoney(total ?? round.total, input.total)) return giveUpChanged(parts, folio)
  const why = buyer && hindrance(state === "Draft" ? buyer : chosen(buyer), input.shipTo)
  if (why) return why
  return stands(folio, round) ? handOutAgain(parts, folio, round, input) : nextRound(parts, folio, input)
}

const stands = ({ orderReference }: Folio, round: RoundRow): boolean =>
  orderReference.state === "Open" && round.confirm === "settled"

/** After Draft, Confirm itself says what hinders; the address is as it was chosen. */
const chosen = (buyer: Buyer): Buyer => ({ ...buyer, constraints: [] })

/** `learnt` is committed with the round: both, or neither because a twin was first. */
async function nextRound(
  parts: Parts,
  before: Folio,
  input: Agreed,
  learnt: readonly Change[] = [],
): Promise<Confirmed | Refused | "again"> {
  const folio = applied(before, learnt)
  const round = await beginRound(parts, folio, input, learnt)
  if (round === "lost") return "again"
  return place(parts, { ...folio, rounds: [...folio.rounds, round] }, { round, repeat: false }, input)
}

/** Where the browser is redirected, Amazon's answer alone says where to: the same is said once more. */
async function handOutAgain(
  parts: Parts,
  folio: Folio,
  round: RoundRow,
  input: Agreed,
): Promise<Confirmed | Refused | "again"> {
  const handed = await handOut(parts, folio, round, input.sessionId)
  if (handed === "lost") return "again"
  const { onward } = parts.account(folio.orderReference.account).connector.can
  if (onward === "redirect") return place(parts, handed, { round: currentRound(handed) ?? round, repeat: true }, input)
  return confirmed(handed, { by: onward })
}

async function place(
  parts: Parts,
  folio: Folio,
  { round, repeat }: { readonly round: RoundRow; readonly repeat: boolean },
  input: Agreed,
): Promise<Confirmed | Refused | "again"> {
  const placed = await placeRound(parts, folio, { round, repeat, deadline: input.deadline })
  if (placed.is === "refused") return placed
  // Known only now, where Amazon is told the total by this alone; the buyer has not gone on yet.
  const why = placed.buyer && hindrance(chosen(placed.buyer), input.shipTo)
  if (why) return why
  return round.sessionId === input.sessionId ? confirmed(placed.folio, placed.onward) : "again"
}

function confirmed(folio: Folio, onward: Onward): Confirmed {
  if (onward.by === "redirect") return { is: "confirmed", onward: "redirect", url: onward.url, folio }
  return { is: "confirmed", onward: onward.by === "none" ? "complete" : onward.by, folio }
}
