import type { World } from "../../world/world"
import { permissionOf, refundedAmount } from "../world/family"
import type { Charge, Json } from "../world/model"
import { moneyOf } from "../world/price"
import { merchantMetadata, statusDetails, timestamp } from "./parts"

const isTaken = ({ status }: Charge): boolean => status.state === "Captured" || status.state === "CaptureInitiated"

function refunded(world: World, it: Charge) {
  const amount = refundedAmount(world, it)
  return moneyOf(amount).minor === 0n ? null : amount
}

/** A charge as the calls answer it. */
export const chargeView = (world: World, it: Charge): Json => ({
  chargeId: it.id,
  chargePermissionId: it.chargePermissionId,
  chargeAmount: it.amount,
  captureAmount: isTaken(it) ? (it.captureAmount ?? null) : null,
  refundedAmount: refunded(world, it),
  softDescriptor: it.softDescriptor ?? null,
  convertedAmount: null,
  conversionRate: null,
  captureNow: it.captureNow,
  canHandlePendingAuthorization: it.canHandlePendingAuthorization,
  channel: null,
  chargeInitiator: null,
  platformId: it.platformId ?? null,
  webCheckoutDetails: null,
  providerMetadata: { providerReferenceId: it.providerReferenceId ?? null },
  merchantMetadata: merchantMetadata(it.merchantMetadata),
  statusDetails: statusDetails(it.status),
  creationTimestamp: timestamp(it.created),
  expirationTimestamp: timestamp(it.expires),
  releaseEnvironment: permissionOf(world, it).environment,
})
