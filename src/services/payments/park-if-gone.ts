import { Fault } from "../domain/fault"
import type { Folio } from "../ports/ledger"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import { isElsewhere } from "./is-elsewhere"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { raise } from "./raise"
import { soundAlarms } from "./sound-alarms"

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
 * Runs `look`; an order reference that Amazon does not know any more is flagged for a person, and looked for rarely from
 * then on: another merchant's key knows none of ours (amazon-pay-cv2.md 7.1), and a key can be corrected. One of the other
 * environment is not asked for. True when nothing could be looked at. @throws Fault for everything else that hinders it.
 */
export async function parkIfGone(parts: Parts, id: string, look: () => Promise<Folio>): Promise<boolean> {
  try {
    const isReached = !(await isOutOfReach(parts, id))
    await (isReached ? look() : soundAlarms(parts, id))
    return !isReached
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const { orderReference } = await soundAlarms(parts, id)
    const age = parts.clock.now().getTime() - orderReference.createdAt.getTime()
    if (!isUnknown(error) || age < mayBeLate) throw error
    await park(parts, id, error)
    return true
  }
}

async function isOutOfReach(parts: Parts, id: string): Promise<boolean> {
  const folio = await parts.ledger.load({ id })
  return folio !== undefined && isElsewhere(folio.orderReference, parts.account(folio.orderReference.account))
}

const park = (parts: Parts, id: string, { code, requestId }: Fault): Promise<Folio> =>
  decideAndSchedule(parts, id, ({ orderReference }) => {
    const raised = raise(orderReference, "gone")
    const by = { source: "poll", at: parts.clock.now(), requestId: requestId ?? null, actor: watchAsks.actor } as const
    const of = { orderReferenceId: id, kind: "order-reference", targetId: id } as const
    return raised.length === 0 ? [] : [...raised, entry(by, { ...of, event: "parked", reason: code })]
  })
