import { authorizationsOf, refundedAmount } from "../../world/family"
import type { Authorization, Capture, OrderReference, Refund, Status } from "../../world/model"
import type { Money } from "../../world/money"
import type { World } from "../../world/world"
import { describe, merchantMetadata, statusDetails, timestamp } from "../views/parts"
import { buyerView, shippingAddressView } from "../views/buyer"
import { descriptorOf } from "../world/cards"
import { shownAmount } from "../world/family"
import type { Json } from "../world/model"
import { priceOf } from "../world/price"
import type { OldCharge } from "./objects"
import { oldChargeBy } from "./objects"
import { wordOfCharge, wordOfOrder, wordOfRefund, type Word } from "./words"

const statusOf = (word: Word, { lastUpdate }: Status<string>, created: number) => ({
  ...word,
  reasonCode: word.reasonCode,
  lastUpdate: lastUpdate ?? created,
})

const isAlive = ({ status }: Authorization): boolean =>
  status.state === "Pending" || status.state === "Open" || status.reasonCode === "MaxCapturesProcessed"

function balanceOf(world: World, id: string, { minor, currency }: Money): Money {
  const used = authorizationsOf(world, id)
    .filter(isAlive)
    .reduce((sum, { amount }) => sum + amount.minor, 0n)
  return { minor: used > minor ? 0n : minor - used, currency }
}

/** An order reference of Checkout v1 as a charge permission. */
export function permissionOfOld(world: World, it: OrderReference): Json {
  const { reasonCode, ...status } = statusDetails(statusOf(wordOfOrder(it), it.status, it.created))
  const limit = it.total
  return {
    chargePermissionId: it.id,
    chargePermissionReferenceId: null,
    chargePermissionType: "OneTime",
    buyer: buyerView({ buyerId: it.buyerId }),
    shippingAddress: shippingAddressView({ addressId: it.addressId }),
    billingAddress: null,
    releaseEnvironment: it.environment,
    paymentPreferences: [it.cardTail === undefined ? null : { paymentDescriptor: descriptorOf(it.cardTail) }],
    statusDetails: {
      state: status["state"],
      reasons: typeof reasonCode === "string" ? [{ reasonCode, reasonDescription: describe(reasonCode) }] : null,
      lastUpdatedTimestamp: status["lastUpdatedTimestamp"],
    },
    creationTimestamp: timestamp(it.created),
    expirationTimestamp: timestamp(it.expires),
    merchantMetadata: merchantMetadata({
      ...(it.attributes.SellerOrderId === undefined ? {} : { merchantReferenceId: it.attributes.SellerOrderId }),
    }),
    platformId: it.attributes.PlatformId ?? null,
    limits:
      limit === undefined
        ? null
        : { amountLimit: priceOf(limit), amountBalance: shownAmount(world, balanceOf(world, it.id, limit)) },
    presentmentCurrency: limit?.currency ?? null,
  }
}

/** Which id a charge answers with: the one that was asked for, or by switch always its authorization's. */
const chargeIdOf = (world: World, { authorization }: OldCharge, asked: string): string =>
  world.switches.idOfOldCharge === "asked" ? asked : authorization.id.replace(/-A(\d{6})$/, "-C$1")

/** What was taken of a charge, and given back of that. */
function takenOf(world: World, capture: Capture | undefined) {
  if (capture === undefined) return { captureAmount: null, refundedAmount: null }
  const refunded = refundedAmount(world, capture)
  return {
    captureAmount: priceOf(capture.amount),
    refundedAmount: refunded.minor === 0n ? null : priceOf(refunded),
  }
}

/** An authorization of Checkout v1, and what was captured of it, as one charge. */
export function chargeOfOld(world: World, id: string): Json {
  const it = oldChargeBy(world, id)
  const { authorization } = it
  const word = wordOfCharge(it)
  const capture = word.state.startsWith("Capture") ? it.capture : undefined
  const { status } = capture ?? authorization
  return {
    chargeId: chargeIdOf(world, it, id),
    chargePermissionId: authorization.orderReferenceId,
    chargeAmount: priceOf(authorization.amount),
    ...takenOf(world, capture),
    softDescriptor: (capture ?? authorization).softDescriptor ?? null,
    captureNow: authorization.captureNow,
    canHandlePendingAuthorization: !authorization.synchronous,
    merchantMetadata: merchantMetadata({}),
    statusDetails: statusDetails(statusOf(word, status, authorization.created)),
    creationTimestamp: timestamp(authorization.created),
    expirationTimestamp: timestamp(authorization.expires),
  }
}

export function refundOfOld(world: World, it: Refund): Json {
  return {
    refundId: it.id,
    chargeId: chargeIdOf(world, oldChargeBy(world, it.captureId), it.captureId),
    refundAmount: priceOf(it.amount),
    softDescriptor: it.softDescriptor ?? null,
    creationTimestamp: timestamp(it.created),
    statusDetails: statusDetails(statusOf(wordOfRefund(it), it.status, it.created)),
  }
}
