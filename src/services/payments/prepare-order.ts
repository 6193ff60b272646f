import { Fault } from "../domain/fault"
import type { Money } from "../domain/money"
import type { Change, Folio } from "../ports/ledger"
import { freshReference } from "../support/fresh-reference"
import { decideAndSchedule } from "./decide-and-schedule"
import type { ShipTo } from "./hindrance"
import { hindrance } from "./hindrance"
import { entry } from "./history"
import { journeyOf } from "./journey-of"
import type { Parts } from "./parts"
import { problemOfFault } from "./problem-of-fault"
import { refOfOrder } from "./refs"
import type { Refused } from "./refused"
import { refusedFor } from "./refused"
import { takeOver } from "./take-over"

/** `learnt`: what Amazon's answer changes in the ledger, to be committed with the round that follows. */
export type Prepared = { readonly is: "prepared"; readonly learnt: readonly Change[] }

/**
 * Fixes the total on a fresh order reference and looks at Amazon's answer: constraints, and an address that is not the
 * cart's, stop the purchase before anything is confirmed. @throws Fault when Amazon gave no usable answer.
 */
export async function prepareOrder(
  parts: Parts,
  folio: Folio,
  { total, shipTo, deadline }: { readonly total: Money; readonly shipTo?: ShipTo; readonly deadline: Date },
): Promise<Prepared | Refused> {
  const { connector } = parts.account(folio.orderReference.account)
  const id = folio.orderReference.id
  const at = parts.clock.now()
  const told = { orderReferenceId: id, kind: "order-reference", targetId: id } as const
  const intent = entry({ source: "call", at, actor: "buyer" }, { ...told, event: "intent", to: "set" })
  await parts.ledger.commit([intent])
  try {
    const attempt = { key: freshReference(), repeat: false, deadline }
    const journey = journeyOf(parts, folio, { total })
    const { seen, buyer, requestId } = await connector.prepare({
      order: refOfOrder(folio.orderReference),
      journey,
      attempt,
    })
    const by = { source: "call", at: parts.clock.now(), requestId: requestId ?? null, actor: "buyer" } as const
    const why = hindrance(buyer, shipTo)
    if (!why) return { is: "prepared", learnt: takeOver(folio, seen, by) }
    await decideAndSchedule(parts, id, (now) => takeOver(now, seen, by), folio)
    return why
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== "refused") throw error
    return { ...refusedFor(problemOfFault(error)), detail: error.message }
  }
}
