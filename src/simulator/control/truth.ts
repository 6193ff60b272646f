import { constraintsOf } from "../world/constraints"
import { timestamp } from "../world/clock"
import { authorizationsOf, capturesOf, refundsOf } from "../world/family"
import type { Authorization, Capture, OrderReference, Refund, Status } from "../world/model"
import { formatMoney, type Money } from "../world/money"
import type { World } from "../world/world"

const amount = (it: Money | undefined) => (it === undefined ? null : { amount: formatMoney(it), currency: it.currency })

const status = (it: Status<string>) => ({
  state: it.state,
  reason_code: it.reasonCode ?? null,
  reason_description: it.reasonDescription ?? null,
  last_update: it.lastUpdate === undefined ? null : timestamp(it.lastUpdate),
})

const refund = (it: Refund) => ({
  id: it.id,
  reference_id: it.referenceId,
  ...status(it.status),
  type: it.type,
  amount: amount(it.amount),
  created: timestamp(it.created),
})

const capture = (world: World, it: Capture) => ({
  id: it.id,
  reference_id: it.referenceId,
  ...status(it.status),
  amount: amount(it.amount),
  created: timestamp(it.created),
  refunds: refundsOf(world, it.id).map(refund),
})

const authorization = (world: World, it: Authorization) => ({
  id: it.id,
  reference_id: it.referenceId,
  ...status(it.status),
  soft_decline: it.softDecline ?? null,
  amount: amount(it.amount),
  capture_now: it.captureNow,
  synchronous: it.synchronous,
  created: timestamp(it.created),
  expires: timestamp(it.expires),
  captures: capturesOf(world, it.id).map((child) => capture(world, child)),
})

/** An order reference with everything below it, for tests; amounts are decimal strings. */
export const truthOf = (world: World, it: OrderReference) => ({
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
  constraints: constraintsOf(it).map((constraint) => constraint.id),
  challenge:
    it.challenge === undefined
      ? null
      : {
          outcome: it.challenge.outcome,
          success_url: it.challenge.successUrl ?? null,
          failure_url: it.challenge.failureUrl ?? null,
          amount: amount(it.challenge.amount),
        },
  authorizations: authorizationsOf(world, it.id).map((child) => authorization(world, child)),
})
