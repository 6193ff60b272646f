import { Fault } from "../domain/fault"
import type { Money } from "../domain/money"
import { isProblemCode, problem } from "../domain/problem"
import type { AmazonAddress } from "../domain/address"
import type { Folio } from "../ports/ledger"
import { freshReference } from "../support/fresh-reference"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import { journeyOf } from "./journey-of"
import type { Parts } from "./parts"
import { problemOfFault } from "./problem-of-fault"
import { refOfOrder } from "./refs"
import type { Refused } from "./refused"
import { refused, refusedFor } from "./refused"
import { takeOver } from "./take-over"

/** Where the shop will ship, to be compared with what the buyer chose at Amazon. */
export type ShipTo = { readonly city?: string; readonly postalCode?: string; readonly countryCode?: string }

const verbTime = 8_000

/**
 * Fixes the total on a fresh order reference and looks at Amazon's answer: constraints, and an address that is not the
 * cart's, stop the purchase before anything is confirmed. @throws Fault when Amazon gave no usable answer.
 */
export async function prepareOrder(
  parts: Parts,
  folio: Folio,
  { total, shipTo }: { readonly total: Money; readonly shipTo?: ShipTo },
): Promise<{ readonly is: "prepared"; readonly folio: Folio } | Refused> {
  const { connector } = parts.account(folio.orderReference.account)
  const id = folio.orderReference.id
  const at = parts.clock.now()
  const told = { orderReferenceId: id, kind: "order-reference", targetId: id } as const
  await decideAndSchedule(parts, id, () => [entry({ source: "call", at, actor: "buyer" }, { ...told, event: "intent", to: "set" })])
  try {
    const attempt = { key: freshReference(), repeat: false, deadline: new Date(at.getTime() + verbTime) }
    const journey = journeyOf(parts, folio, { total })
    const { seen, buyer, requestId } = await connector.prepare({ order: refOfOrder(folio.orderReference), journey, attempt })
    const by = { source: "call", at: parts.clock.now(), requestId: requestId ?? null, actor: "buyer" } as const
    const after = await decideAndSchedule(parts, id, (now) => takeOver(now, seen, by))
    return hindrance(buyer.constraints, buyer.shipping, shipTo) ?? { is: "prepared", folio: after }
  } catch (error) {
    if (!(error instanceof Fault) || error.kind !== "refused") throw error
    return { ...refusedFor(problemOfFault(error)), detail: error.message }
  }
}

function hindrance(constraints: readonly string[], chosen: AmazonAddress | undefined, shipTo: ShipTo | undefined): Refused | undefined {
  const [constraint] = constraints
  if (constraint !== undefined) return refusedFor(problem(isProblemCode(constraint) ? constraint : "unknown-constraint"))
  return chosen && shipTo && shipsElsewhere(chosen, shipTo) ? refused("address-differs") : undefined
}

const plain = (text: string | undefined): string => (text ?? "").normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()

/** Only what both sides state is compared. */
const differ = (one: string | undefined, other: string | undefined): boolean =>
  plain(one) !== "" && plain(other) !== "" && plain(one) !== plain(other)

const shipsElsewhere = (chosen: AmazonAddress, shipTo: ShipTo): boolean =>
  differ(chosen.city, shipTo.city) ||
  differ(chosen.postalCode, shipTo.postalCode) ||
  differ(chosen.countryCode, shipTo.countryCode)
