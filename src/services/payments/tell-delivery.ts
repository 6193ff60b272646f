import { Fault } from "../domain/fault"
import type { Folio } from "../ports/ledger"
import { freshReference } from "../support/fresh-reference"
import { entry } from "./history"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { refOfOrder } from "./refs"

export type Shipped = {
  /** The shop's id of what was sent: told once. */
  readonly fulfillmentId: string
  /** Who sends, by the shop's word; the option `deliveryCarriers` says what Amazon calls him. */
  readonly providerId: string
  readonly trackingNumbers: readonly string[]
}

/** `not-taken`: Amazon did not listen, for example because the account is not allowed to. Nothing depends on it. */
export type Telling = "told" | "nothing" | "not-taken"

const patience = 10_000
const enough = 200

/**
 * A parcel is on its way: Amazon tells the buyer's devices (amazon-pay-cv2.md 5.5), where the account can and the shop
 * says what Amazon calls the carrier. Said once for each shipment; a repetition that comes at the same moment is harmless.
 */
export async function tellDelivery(parts: Parts, { orderReference }: Folio, shipped: Shipped): Promise<Telling> {
  const { connector, policy } = parts.account(orderReference.account)
  const carrierCode = policy.deliveryCarriers?.[shipped.providerId]
  const parcels = shipped.trackingNumbers.map((trackingNumber) => ({ trackingNumber, carrierCode: carrierCode ?? "" }))
  if (!connector.can.deliveries || carrierCode === undefined || parcels.length === 0) return "nothing"
  const history = await parts.ledger.history(orderReference.id, enough)
  if (history.some(({ event, targetId }) => event === "shipped" && targetId === shipped.fulfillmentId)) return "nothing"
  const at = parts.clock.now()
  const attempt = { key: freshReference(), repeat: false, deadline: new Date(at.getTime() + patience) }
  try {
    const order = refOfOrder(orderReference)
    const { requestId } = await connector.as(watchAsks.priority).tellDelivery({ order, parcels, attempt })
    const of = {
      orderReferenceId: orderReference.id,
      kind: "order-reference",
      targetId: shipped.fulfillmentId,
    } as const
    await parts.ledger.commit([
      entry({ source: "call", at, requestId: requestId ?? null }, { ...of, event: "shipped" }),
    ])
    return "told"
  } catch (error) {
    if (error instanceof Fault) return "not-taken"
    throw error
  }
}
