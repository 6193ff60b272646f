import type { Buyer } from "../domain/address"
import { Fault } from "../domain/fault"
import type { Language } from "../domain/language"
import { languageOf } from "../domain/language"
import type { Problem, ProblemCode } from "../domain/problem"
import { problem } from "../domain/problem"
import { Busy } from "../ports/busy"
import type { Change, Folio } from "../ports/ledger"
import type { ReturnHint } from "../ports/payment-connector"
import type { OrderReferenceRow, RoundRow } from "../ports/rows"
import { decide } from "./decide"
import { giveUpUnreserved } from "./give-up-unreserved"
import { currentRound } from "./guard-authorize"
import { entry } from "./history"
import { isStale } from "./is-stale"
import { lockKey } from "./lock-key"
import { moneyMoved } from "./money-moved"
import { readOrder } from "./look-at-order"
import type { Parts } from "./parts"
import { buyerAsks } from "./parts"
import type { Door } from "./return-token"
import { readReturnToken } from "./return-token"
import { readButtonToken } from "./button-token"
import { problemOfFault } from "./problem-of-fault"
import { whyNotComplete } from "./why-not-complete"

/** `complete`: the shop completes the cart now. `show`: it shows where things stand; a problem says why. */
export type Return =
  | { readonly is: "forged" }
  | { readonly is: "complete"; readonly folio: Folio; readonly language: Language; readonly buyer?: Buyer }
  | {
      readonly is: "show"
      readonly folio: Folio
      readonly language: Language
      readonly problem?: Problem
      readonly orderMayBeNamed: boolean
    }

/** An order id is given out only this long after the first arrival. */
const naming = 15 * 60_000
/** Between two looks at an order reference whose challenge was abandoned while it still reads Open. */
const betweenLooks = 2_000

/**
 * The buyer's browser comes back from Amazon's hosted page (DESIGN section 6). What it carries is a hint: the order
 * reference is read at Amazon, and the strongest thing a return may do on its own is to cancel one on which nothing was
 * ever reserved. Replays only show where things stand.
 */
export async function settleReturn(
  parts: Parts,
  { token, query }: { readonly token: string; readonly query: string },
): Promise<Return> {
  const made = madeFor(token, parts)
  const folio = made && (await parts.ledger.load({ roundId: made.roundId }))
  const round = folio?.rounds.find((it) => it.id === made?.roundId)
  if (!made || !folio || !round) return { is: "forged" }
  const hint = parts.account(folio.orderReference.account).connector.hearReturn(query)
  const language = languageOf(round.language)
  try {
    const arrival = await arrive(parts, { round, folio, door: made.door, hint })
    if (!arrival.first) return { is: "show", folio: arrival.folio, language, orderMayBeNamed: arrival.orderMayBeNamed }
    return await parts.lock.run(lockKey(folio), () =>
      judge(parts, arrival.folio, { round: arrival.round, hint, language }),
    )
  } catch (error) {
    if (!(error instanceof Busy)) throw error
    return { is: "show", folio, language, orderMayBeNamed: false, problem: problem("checking") }
  }
}

/** Whoever pressed a signed button comes back by one door; how it ended, Amazon says when it is asked. */
function madeFor(
  token: string,
  { stateSecrets }: Parts,
): { readonly roundId: string; readonly door: Door } | undefined {
  const button = readButtonToken(token, stateSecrets)
  return button ? { roundId: button.roundId, door: "success" } : readReturnToken(token, stateSecrets)
}

type Arriving = { readonly folio: Folio; readonly round: RoundRow; readonly door: Door; readonly hint: ReturnHint }
type Arrival =
  | { readonly first: true; readonly folio: Folio; readonly round: RoundRow }
  | { readonly first: false; readonly folio: Folio; readonly orderMayBeNamed: boolean }

/** The first arrival since the round was handed out is a conditional update; all others find it taken. */
function arrive(parts: Parts, { folio, round, door, hint }: Arriving): Promise<Arrival> {
  const at = parts.clock.now()
  return decide<Arrival>(parts.ledger, { id: folio.orderReference.id }, (now) => {
    const it = now.rounds.find((row) => row.id === round.id) ?? round
    if (it.arrivedAt !== null) {
      const orderMayBeNamed = at.getTime() - it.arrivedAt.getTime() <= naming
      return { changes: [], value: { first: false, folio: now, orderMayBeNamed } }
    }
    const fresh = currentRound(now)?.id === it.id && !isStale(it.handedOutAt, at)
    const proof = fresh ? proofOf(door, hint, now.orderReference) : "none"
    const arrived = { ...it, arrivedAt: at, proof }
    const changes: Change[] = [
      { in: "round", id: it.id, when: { arrivedAt: null, handedOutAt: it.handedOutAt }, set: { arrivedAt: at, proof } },
      entry(
        { source: "return", at, actor: "buyer" },
        {
          orderReferenceId: now.orderReference.id,
          kind: "round",
          targetId: it.id,
          event: "arrived",
          from: door,
          to: proof,
          reason: wordOf(hint),
        },
      ),
    ]
    const rounds = now.rounds.map((row) => (row.id === it.id ? arrived : row))
    return { changes, value: { first: true, folio: { ...now, rounds }, round: arrived } }
  })
}

function proofOf(door: Door, hint: ReturnHint, { amazonId }: OrderReferenceRow): RoundRow["proof"] {
  if (hint.is === "error") return door === "failure" ? "error" : "none"
  if (hint.is === "unclear") return "none"
  // Whose return it is; how it ended, completing says. That of another order's session completes nothing here.
  if (hint.is === "session") return door === "success" && hint.id === amazonId ? "success" : "none"
  const doors = { Success: "success", Failure: "failure", Abandoned: "failure" } as const
  const proofs = { Success: "success", Failure: "failure", Abandoned: "abandoned" } as const
  return doors[hint.status] === door ? proofs[hint.status] : "none"
}

function wordOf(hint: ReturnHint): string {
  if (hint.is === "session") return "session"
  return hint.is === "status" ? hint.status : hint.is === "error" ? hint.code : hint.why
}

type Judged = { readonly round: RoundRow; readonly hint: ReturnHint; readonly language: Language }

async function judge(parts: Parts, arrived: Folio, { round, hint, language }: Judged): Promise<Return> {
  const show = (folio: Folio, code?: ProblemCode | Problem): Return => {
    const shown = typeof code === "string" ? problem(code) : code
    return { is: "show", folio, language, orderMayBeNamed: true, ...(shown ? { problem: shown } : {}) }
  }
  try {
    const { folio, buyer } = await readOrder(parts, arrived, buyerAsks, "return")
    if (folio.orderReference.orderId !== null || moneyMoved(folio)) return show(folio)
    const code = whyNotComplete({ folio, round, hint })
    if (code === undefined) return { is: "complete", folio, language, ...(buyer ? { buyer } : {}) }
    if (code === "sca-failure") return show(await failed(parts, folio, round), code)
    return show(folio, code === "sca-abandoned-open" ? await secondLook(parts, folio) : code)
  } catch (error) {
    if (error instanceof Fault)
      return show(arrived, problemOfFault(error).code === "misconfigured" ? "misconfigured" : "checking")
    throw error
  }
}

/** Abandoned, and it still reads Open: Amazon may be a moment late. */
async function secondLook(parts: Parts, folio: Folio): Promise<ProblemCode> {
  await parts.clock.sleep(betweenLooks)
  const again = await readOrder(parts, folio, buyerAsks, "return")
  return again.folio.orderReference.state === "Suspended" ? "sca-abandoned" : "sca-abandoned-open"
}

const failed = (parts: Parts, { orderReference }: Folio, round: RoundRow): Promise<Folio> =>
  giveUpUnreserved(parts, orderReference.id, { roundId: round.id, why: "the challenge failed" })
