import type { World } from "../../world/world"
import { descriptorOf } from "../world/cards"
import { balanceOf, shownAmount } from "../world/family"
import { limits } from "../world/limits"
import type { ChargePermission, Json } from "../world/model"
import { billingAddressView, buyerView, shippingAddressView } from "./buyer"
import { describe, merchantMetadata, timestamp } from "./parts"

const reasons = (reasonCode: string | undefined): readonly Json[] | null =>
  reasonCode === undefined ? null : [{ reasonCode, reasonDescription: describe(reasonCode) }]

/** Buyer and addresses are told for 30 days, as long as it lives for a recurring one. */
function person(world: World, it: ChargePermission): Json {
  const isAlive = it.type === "Recurring" && it.status.state !== "Closed"
  const isReadable = isAlive || world.at - it.created < limits.buyerIsReadable
  if (!isReadable) return { buyer: null, shippingAddress: null, billingAddress: null }
  const isShipped = it.addressId !== undefined || it.addressDetails !== undefined
  return {
    buyer: buyerView(it),
    shippingAddress: shippingAddressView(it),
    billingAddress: billingAddressView(it, isShipped ? "PayAndShip" : "PayOnly"),
  }
}

/** A charge permission as the calls answer it. */
export const permissionView = (world: World, it: ChargePermission): Json => ({
  chargePermissionId: it.id,
  chargePermissionReferenceId: null,
  chargePermissionType: it.type,
  recurringMetadata: null,
  ...person(world, it),
  releaseEnvironment: it.environment,
  paymentPreferences: [{ paymentDescriptor: descriptorOf(it.cardTail) }],
  statusDetails: {
    state: it.status.state,
    reasons: reasons(it.status.reasonCode),
    lastUpdatedTimestamp: timestamp(it.status.lastUpdate),
  },
  creationTimestamp: timestamp(it.created),
  expirationTimestamp: timestamp(it.expires),
  merchantMetadata: merchantMetadata(it.merchantMetadata),
  platformId: it.platformId ?? null,
  limits: { amountLimit: it.limit, amountBalance: shownAmount(world, balanceOf(world, it)) },
  presentmentCurrency: it.limit.currencyCode,
})
