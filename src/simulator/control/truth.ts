import { constraintsOf } from "../world/constraints"
import { timestamp } from "../world/clock"
import { authorizationsOf, capturesOf, refundsOf } from "../world/family"
import type { Authorization, Capture, OrderReference, Refund, Status } from "../world/model"
import { formatMoney, type Money } from "../world/money"
import type { World } from "../world/world"

type Amount = { readonly amount: string; readonly currency: string }

type StateTruth = {
  readonly state: string
  readonly reason_code: string | null
  readonly reason_description: string | null
  readonly last_update: string | null
}

type Transaction = StateTruth & {
  readonly id: string
  readonly reference_id: string
  readonly amount: Amount | null
  readonly created: string
}

export type RefundTruth = Transaction & { readonly type: string }
export type CaptureTruth = Transaction & { readonly refunds: readonly RefundTruth[] }
export type AuthorizationTruth = Transaction & {
  readonly soft_decline: boolean | null
  readonly capture_now: boolean
  readonly synchronous: boolean
  readonly expires: string
  readonly captures: readonly CaptureTruth[]
}

/** An order reference as it really is, with everything below it. Amounts are decimal strings, times ISO 8601. */
export type OrderReferenceTruth = StateTruth & {
  readonly order_reference_id: string
  readonly seller_id: string
  readonly environment: string
  readonly created: string
  readonly expires: string
  readonly order_total: Amount | null
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly card_tail: string | null
  readonly address_id: string | null
  readonly payment_method_updated: boolean
  readonly declined_tails: readonly string[]
  readonly constraints: readonly string[]
  readonly challenge: {
    readonly outcome: string
    readonly success_url: string | null
    readonly failure_url: string | null
    readonly amount: Amount | null
  } | null
  readonly authorizations: readonly AuthorizationTruth[]
}

const amount = (it: Money | undefined): Amount | null =>
  it === undefined ? null : { amount: formatMoney(it), currency: it.currency }

const status = (it: Status<string>): StateTruth => ({
  state: it.state,
  reason_code: it.reasonCode ?? null,
  reason_description: it.reasonDescription ?? null,
  last_update: it.lastUpdate === undefined ? null : timestamp(it.lastUpdate),
})

const transaction = (it: Authorization | Capture | Refund): Transaction => ({
  id: it.id,
  reference_id: it.referenceId,
  ...status(it.status),
  amount: amount(it.amount),
  created: timestamp(it.created),
})

const capture = (world: World, it: Capture): CaptureTruth => ({
  ...transaction(it),
  refunds: refundsOf(world, it.id).map((child) => ({ ...transaction(child), type: child.type })),
})

const authorization = (world: World, it: Authorization): AuthorizationTruth => ({
  ...transaction(it),
  soft_decline: it.softDecline ?? null,
  capture_now: it.captureNow,
  synchronous: it.synchronous,
  expires: timestamp(it.expires),
  captures: capturesOf(world, it.id).map((child) => capture(world, child)),
})

const challenge = ({ challenge: it }: OrderReference): OrderReferenceTruth["challenge"] =>
  it === undefined
    ? null
    : {
        outcome: it.outcome,
        success_url: it.successUrl ?? null,
        failure_url: it.failureUrl ?? null,
        amount: amount(it.amount),
      }

export const truthOf = (world: World, it: OrderReference): OrderReferenceTruth => ({
  order_reference_id: it.id,
  seller_id: it.sellerId,
  environment: it.environment,
  ...status(it.status),
  created: timestamp(it.created),
  expires: timestamp(it.expires),
  order_total: amount(it.total),
  attributes: it.attributes,
  card_tail: it.cardTail ?? null,
  address_id: it.addressId ?? null,
  payment_method_updated: it.paymentMethodUpdated,
  declined_tails: it.declinedTails,
  constraints: constraintsOf(it).map(({ id }) => id),
  challenge: challenge(it),
  authorizations: authorizationsOf(world, it.id).map((child) => authorization(world, child)),
})
