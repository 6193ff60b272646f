import { timestamp } from "../../world/clock"
import type { World } from "../../world/world"
import { constraintsOf } from "../world/constraints"
import { balanceOf, chargesOf, refundsOf } from "../world/family"
import type { Charge, ChargePermission, CheckoutSession, Price, Refund, SessionDetails, Status } from "../world/model"
import { priceOf } from "../world/price"

type Amount = { readonly amount: string; readonly currency: string }

type StateTruth = { readonly state: string; readonly reason_code: string | null; readonly last_update: string }

/** A checkout session as it really is. Times are ISO 8601. */
export type CheckoutSessionTruth = StateTruth & {
  readonly checkout_session_id: string
  readonly seller_id: string
  readonly environment: string
  readonly created: string
  readonly expires: string
  readonly product_type: string | null
  readonly details: SessionDetails
  readonly buyer_id: string | null
  readonly address_id: string | null
  readonly card_tail: string | null
  readonly declined_tails: readonly string[]
  readonly constraints: readonly string[]
  readonly processed: boolean
  readonly charge_permission_id: string | null
  readonly charge_id: string | null
}

export type RefundOfChargeTruth = StateTruth & {
  readonly id: string
  readonly amount: Amount
  readonly created: string
}

export type ChargeTruth = RefundOfChargeTruth & {
  readonly expires: string
  readonly capture_now: boolean
  readonly captured: Amount | null
  /** It was granted first, and declined when it was to be captured. */
  readonly capture_declined: boolean
  readonly refunds: readonly RefundOfChargeTruth[]
}

/** A charge permission as it really is, with everything below it. */
export type ChargePermissionTruth = StateTruth & {
  readonly charge_permission_id: string
  readonly seller_id: string
  readonly environment: string
  readonly created: string
  readonly expires: string
  readonly limit: Amount
  readonly balance: Amount
  readonly merchant_metadata: ChargePermission["merchantMetadata"]
  readonly charges: readonly ChargeTruth[]
}

const amount = ({ amount: value, currencyCode }: Price): Amount => ({ amount: value, currency: currencyCode })

const status = ({ state, reasonCode, lastUpdate }: Status<string>): StateTruth => ({
  state,
  reason_code: reasonCode ?? null,
  last_update: timestamp(lastUpdate),
})

export const sessionTruth = (it: CheckoutSession): CheckoutSessionTruth => ({
  checkout_session_id: it.id,
  seller_id: it.sellerId,
  environment: it.environment,
  ...status(it.status),
  created: timestamp(it.created),
  expires: timestamp(it.expires),
  product_type: it.productType ?? null,
  details: it.details,
  buyer_id: it.buyerId ?? null,
  address_id: it.addressId ?? null,
  card_tail: it.cardTail ?? null,
  declined_tails: it.declinedTails,
  constraints: constraintsOf(it).map(({ constraintId }) => constraintId),
  processed: it.isProcessed,
  charge_permission_id: it.chargePermissionId ?? null,
  charge_id: it.chargeId ?? null,
})

const refund = (it: Refund): RefundOfChargeTruth => ({
  id: it.id,
  ...status(it.status),
  amount: amount(it.amount),
  created: timestamp(it.created),
})

const charge = (world: World, it: Charge): ChargeTruth => ({
  id: it.id,
  ...status(it.status),
  amount: amount(it.amount),
  created: timestamp(it.created),
  expires: timestamp(it.expires),
  capture_now: it.captureNow,
  captured: it.captureAmount === undefined ? null : amount(it.captureAmount),
  capture_declined: it.status.state === "Declined" && it.verdict.state !== "Declined",
  refunds: refundsOf(world, it.id).map(refund),
})

export const permissionTruth = (world: World, it: ChargePermission): ChargePermissionTruth => ({
  charge_permission_id: it.id,
  seller_id: it.sellerId,
  environment: it.environment,
  ...status(it.status),
  created: timestamp(it.created),
  expires: timestamp(it.expires),
  limit: amount(it.limit),
  balance: amount(priceOf(balanceOf(world, it))),
  merchant_metadata: it.merchantMetadata,
  charges: chargesOf(world, it.id).map((child) => charge(world, child)),
})
