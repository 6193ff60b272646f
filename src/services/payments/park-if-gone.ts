import { Fault } from "../domain/fault"
import type { Folio } from "../ports/ledger"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { raise } from "./raise"

/**
 * What Amazon says of an order reference that it does not know (amazon-pay-cv1.md 8), and of a session or permission
 * (amazon-pay-cv2.md 7.1). That one of the charges is unknown parks nothing: the rest holds money.
 */
const unknownToAmazon: ReadonlySet<string> = new Set([
  "InvalidOrderReferenceId",
  "GetCheckoutSession ResourceNotFound",
  "GetChargePermission ResourceNotFound",
])

const isUnknown = ({ operation, code }: Fault): boolean =>
  unknownToAmazon.has(code) || unknownToAmazon.has(`${operation} ${code}`)
/** A young one may only not be readable yet. */
const mayBeLate = 24 * 60 * 60_000

/**
 * Runs `look`; an order reference that Amazon does not know any more is flagged for a person and not asked for again.
 * True when it is. @throws Fault for everything else that hinders the look.
 */
export async function parkIfGone(parts: Parts, id: string, look: () => Promise<Folio>): Promise<boolean> {
  try {
    await look()
    return false
  } catch (error) {
    if (!(error instanceof Fault) || !isUnknown(error)) throw error
    const folio = await parts.ledger.load({ id })
    const age = folio ? parts.clock.now().getTime() - folio.orderReference.createdAt.getTime() : 0
    if (age < mayBeLate) throw error
    await park(parts, id, error)
    return true
  }
}

const park = (parts: Parts, id: string, { code, requestId }: Fault): Promise<Folio> =>
  decideAndSchedule(parts, id, ({ orderReference }) => {
    const raised = raise(orderReference, "gone")
    const by = { source: "poll", at: parts.clock.now(), requestId: requestId ?? null, actor: watchAsks.actor } as const
    const of = { orderReferenceId: id, kind: "order-reference", targetId: id } as const
    return raised.length === 0 ? [] : [...raised, entry(by, { ...of, event: "parked", reason: code })]
  })
