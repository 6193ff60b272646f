import { formatMoney, type Money } from "../../world/money"
import type { World } from "../../world/world"
import { find } from "./change"
import type { Charge, ChargePermission, Price, Refund } from "./model"
import { moneyOf, priceOf } from "./price"

export const chargesOf = ({ cv2 }: World, chargePermissionId: string): readonly Charge[] =>
  [...cv2.objects.charge.values()].filter((it) => it.chargePermissionId === chargePermissionId)

export const refundsOf = ({ cv2 }: World, chargeId: string): readonly Refund[] =>
  [...cv2.objects.refund.values()].filter((it) => it.chargeId === chargeId)

export const permissionOf = (world: World, charge: Charge): ChargePermission =>
  find(world, "chargePermission", charge.chargePermissionId)

const total = (prices: readonly Price[]): bigint => prices.reduce((sum, it) => sum + moneyOf(it).minor, 0n)

/** What a charge takes of its permission's limit: the captured part once captured, nothing when it came to nothing. */
const taken = ({ status, captureAmount, amount }: Charge): readonly Price[] =>
  status.state === "Declined" || status.state === "Canceled" ? [] : [captureAmount ?? amount]

/** What may still be charged. */
export function balanceOf(world: World, { id, limit }: ChargePermission): Money {
  const { minor, currency } = moneyOf(limit)
  const used = total(chargesOf(world, id).flatMap(taken))
  return { minor: used > minor ? 0n : minor - used, currency }
}

/** Everything that may be charged has been captured. */
export function isFullyCaptured(world: World, { id, limit }: ChargePermission): boolean {
  const captured = chargesOf(world, id).flatMap(({ status, captureAmount }) =>
    status.state === "Captured" && captureAmount !== undefined ? [captureAmount] : [],
  )
  return total(captured) >= moneyOf(limit).minor
}

const isRefunded = ({ status }: Refund): boolean => status.state === "Refunded"

export const refundedAmount = (world: World, charge: Charge): Price => {
  const minor = total(
    refundsOf(world, charge.id)
      .filter(isRefunded)
      .map((it) => it.amount),
  )
  return priceOf({ minor, currency: charge.amount.currencyCode })
}

/** Minor units of all refunds that were not declined. */
export const refundsAskedFor = (world: World, chargeId: string): bigint =>
  total(
    refundsOf(world, chargeId)
      .filter((it) => it.status.state !== "Declined")
      .map((it) => it.amount),
  )

/** `0` or `0.00`, by switch; any other amount as it is. */
export const shownAmount = (world: World, money: Money): Price =>
  money.minor === 0n
    ? { amount: world.switches.zeroAmountSpelling === "0" ? "0" : formatMoney(money), currencyCode: money.currency }
    : priceOf(money)
