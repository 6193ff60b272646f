import { lives } from "../../domain/lives"
import { mayCount } from "../../domain/may-count"
import { money, toDecimal } from "../../domain/money"
import type { OrderAction } from "../../domain/order-view"
import { roomOf } from "../refund-room"
import { stillReserved } from "../still-reserved"
import { captureAction } from "./capture-action"
import type { Case } from "./case"
import { leftToAuthorize } from "./left-to-authorize"
import { totalsOf } from "./totals"

type Of = (it: Case) => OrderAction | undefined

const refresh: Of = ({ account }) =>
  account ? { name: "refresh", wording: "refresh", confirm: false, amount: null, hints: [] } : undefined

/** What may be given back: the smaller of what Amazon allows and what the shop has booked as captured. Minor units. */
export function refundableOf({ folio, account, shop }: Case): bigint {
  if (!account || !shop.payment) return 0n
  const room = roomOf(folio, shop.payment.sessionId, account.policy).reduce((total, { left }) => total + left, 0n)
  return room < shop.payment.refundable ? room : shop.payment.refundable
}

const refund: Of = (it) => {
  const most = refundableOf(it)
  if (most <= 0n) return undefined
  const decimal = toDecimal(money(most, totalsOf(it.folio).currency))
  const ranges = [{ up_to: decimal, allowed: true, says: "refund" }]
  const { chargebacks, refunds } = it.folio
  const hints = [
    ...(chargebacks.some(({ decision }) => decision === null) ? ["refund-chargeback"] : []),
    ...(refunds.some((row) => row.state === "Pending") ? ["refund-pending"] : []),
  ]
  return {
    name: "refund",
    wording: "refund",
    confirm: true,
    amount: { suggested: decimal, most: decimal, fixed: false, ranges },
    hints,
  }
}

const release: Of = ({ folio, account, shop }) => {
  const wished = folio.wishes.some(({ wish, state }) => wish === "release" && state === "open")
  if (!account || stillReserved(folio).length === 0 || wished) return undefined
  return {
    name: "release",
    wording: "release",
    confirm: true,
    amount: null,
    hints: shop.order === "open" ? ["release-order-unpaid"] : [],
  }
}

const authorize: Of = ({ folio, account, shop }) => {
  const left = leftToAuthorize(folio)
  const tried = folio.authorizations.filter((row) => row.state !== "Void").length
  const may = account && shop.order === "open" && (shop.payment === null || account.connector.can.further)
  if (!may || !left || tried >= account.policy.maxAttempts) return undefined
  const amount = toDecimal(left)
  const ranges = [{ up_to: amount, allowed: true, says: "authorize" }]
  return {
    name: "authorize",
    wording: "authorize",
    confirm: true,
    amount: { suggested: amount, most: amount, fixed: true, ranges },
    hints: [],
  }
}

const open = ({ folio }: Case, wish: "close" | "cancel"): boolean =>
  !folio.wishes.some((it) => it.wish === wish && it.state === "open")

const close: Of = (it) => {
  const { orderReference: order } = it.folio
  const may = it.account && lives["order-reference"].allows(order.state, "close") && open(it, "close")
  return may ? { name: "close", wording: "close", confirm: true, amount: null, hints: [] } : undefined
}

/** Where the shop's order stands it is canceled, too, even when the order reference is over already. */
const cancel: Of = (it) => {
  const { orderReference: order, captures } = it.folio
  const orderToo = it.shop.order === "open"
  const life = lives["order-reference"]
  const may = (life.allows(order.state, "cancel") && open(it, "cancel")) || (orderToo && life.isFinal(order.state))
  if (!it.account || !may || captures.some(mayCount)) return undefined
  const wording = orderToo ? "cancel-order" : "cancel"
  return { name: "cancel", wording, confirm: true, amount: null, hints: orderToo ? ["cancel-order-too"] : [] }
}

const all: readonly Of[] = [captureAction, refund, authorize, release, close, cancel, refresh]

/** What the merchant may do now; the same rules hold again when he does it. */
export const actionsOf = (it: Case): readonly OrderAction[] => all.flatMap((of) => of(it) ?? [])
