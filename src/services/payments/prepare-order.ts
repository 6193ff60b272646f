import type { Buyer } from "../domain/address"
import { Fault } from "../domain/fault"
import type { Money } from "../domain/money"
import type { Change, Folio } from "../ports/ledger"
import { bothAnswered } from "../support/both-answered"
import { freshReference } from "../support/fresh-reference"
import { decideAndSchedule } from "./decide-and-schedule"
import type { CartNow } from "./cart-now"
import { costs } from "./cart-now"
import { hindrance } from "./hindrance"
import { entry } from "./history"
import { journeyOf } from "./journey-of"
import type { Parts } from "./parts"
import { problemOfFault } from "./problem-of-fault"
import { refOfOrder } from "./refs"
import type { Refused } from "./refused"
import { refused, refusedFor } from "./refused"
import { takeOver } from "./take-over"

/** `learnt`: what Amazon's answer changes in the ledger, to be committed with the round that follows. */
export type Prepared = { readonly is: "prepared"; readonly learnt: readonly Change[]; readonly cart: CartNow }

/** `cart` is asked while Amazon answers. `intended`: the intent was committed with the order reference itself. */
type Preparing = {
  readonly total: Money
  readonly cart: () => Promise<CartNow | undefined>
  readonly deadline: Date
  readonly intended: boolean
}

/** That Set is about to be sent. */
export const setIntent = (id: string, at: Date): Change =>
  entry(
    { source: "call", at, actor: "buyer" },
    { orderReferenceId: id, kind: "order-reference", targetId: id, event: "intent", to: "set" },
  )

/**
 * Fixes the total on a fresh order reference and looks at Amazon's answer: constraints, an address that is not the
 * cart's, and a cart that costs something else by now, stop the purchase before anything is confirmed.
 * @throws Fault when Amazon gave no usable answer.
 */
export async function prepareOrder(
  parts: Parts,
  folio: Folio,
  { total, cart, deadline, intended }: Preparing,
): Promise<Prepared | Refused> {
  const { connector } = parts.account(folio.orderReference.account)
  const id = folio.orderReference.id
  const at = parts.clock.now()
  if (!intended) await parts.ledger.commit([setIntent(id, at)])
  try {
    const attempt = { key: freshReference(), repeat: false, deadline }
    const journey = journeyOf(parts, folio, { total })
    const [{ seen, buyer, requestId }, now] = await bothAnswered(
      connector.prepare({ order: refOfOrder(folio.orderReference), journey, attempt }),
      cart(),
    )
    const by = { source: "call", at: parts.clock.now(), requestId: requestId ?? null, actor: "buyer" } as const
    const agreed = agree(now, buyer, total)
    if (!("is" in agreed)) return { is: "prepared", learnt: takeOver(folio, seen, by), cart: agreed }
    await decideAndSchedule(parts, id, (it) => takeOver(it, seen, by), folio)
    return agreed
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== "refused") throw error
    return { ...refusedFor(problemOfFault(error)), detail: error.message }
  }
}

const agree = (cart: CartNow | undefined, buyer: Buyer, total: Money): CartNow | Refused =>
  costs(cart, total) ? (hindrance(buyer, cart.shipTo) ?? cart) : refused("session-stale")
