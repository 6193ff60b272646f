import { worthOf } from "../../domain/authorization-meaning"
import { mayCount } from "../../domain/may-count"
import type { Money } from "../../domain/money"
import { describeMoney, money } from "../../domain/money"
import type { Seen } from "../../domain/seen"
import type { Folio } from "../../ports/ledger"
import type { AuthorizationRow, RefundRow } from "../../ports/rows"
import { isSpent } from "../is-spent"
import type { Finding } from "./difference-kinds"
import { asShown, spoken, tookEffect } from "./matching"
import type { Sides } from "./sides"

/** As long as the reconciler leaves a reservation without an order alone. */
const orphaned = 30 * 60_000
/** A completion that is still at work. */
const completing = 60_000

/** Whether money and order belong together. */
export const moneyAndOrder = (sides: Sides): readonly Finding[] => {
  const { order } = sides.shop
  if (!order) return withoutOrder(sides)
  return order.canceled ? onCanceled(sides) : [...unpaid(sides), ...sessions(sides)]
}

function withoutOrder(sides: Sides): readonly Finding[] {
  const old = live(sides).filter((row) => sides.now.getTime() - row.createdAt.getTime() > orphaned)
  return [...kept("money-without-order", sides), ...old.map((row) => reserved("reservation-without-order", row))]
}

const onCanceled = (sides: Sides): readonly Finding[] => [
  ...kept("money-on-canceled-order", sides),
  ...live(sides).map((row) => reserved("reservation-on-canceled-order", row)),
]

const reserved = (
  kind: "reservation-without-order" | "reservation-on-canceled-order",
  row: AuthorizationRow,
): Finding => ({
  kind,
  objectId: row.amazonId ?? row.reference,
  detail: { amazon: `${spoken(row)} ${describeMoney(row.amount)}` },
})

/** Reserved at Amazon and neither collected nor given back. */
const live = ({ folio, amazon }: Sides): readonly AuthorizationRow[] =>
  folio.authorizations
    .map((row) => asShown(row, "authorization", amazon.seen))
    .filter((row) => row.state !== "Closed" && worthOf(row) === "granted" && !isSpent(folio, row))

/** What was collected and not given back, in minor units, as Amazon shows it, whether the ledger knows of it or not. */
export function keptAmount({ folio, amazon }: Pick<Sides, "folio" | "amazon">): bigint {
  const shown = (kind: Seen["ref"]["kind"]) => amazon.seen.filter(({ ref }) => ref.kind === kind)
  // A claim that was not decided for the shop has taken the money, or may.
  const claimed = folio.chargebacks.filter(({ decision }) => decision !== "won")
  const collected = shown("capture").filter(tookEffect)
  const refunds = shown("refund").filter(mayCount)
  const isListed = ({ reference }: RefundRow): boolean => shown("refund").some(({ key }) => key === reference)
  const asked = total(folio.refunds.filter((row) => row.amazonId === null && mayCount(row) && !isListed(row)))
  const done = total(refunds.filter(tookEffect))
  // Where Amazon lists no refunds, what somebody else has given back is told by the capture alone; and what we asked for
  // when the answer was lost. Until that is settled, the same money is not taken off twice.
  const told = collected.reduce((all, { used }) => all + (used?.minor ?? 0n), 0n)
  const back = total(refunds) + most(asked, told - done)
  return total(collected) - back - total(claimed)
}

const most = (one: bigint, other: bigint): bigint => (one > other ? one : other)

const total = (list: readonly { readonly amount?: Money }[]): bigint =>
  list.reduce((all, { amount }) => all + (amount?.minor ?? 0n), 0n)

function kept(kind: "money-without-order" | "money-on-canceled-order", sides: Sides): readonly Finding[] {
  const currency = sides.folio.orderReference.total?.currency
  const minor = keptAmount(sides)
  if (!currency || minor <= 0n) return []
  const detail = { amazon: describeMoney(money(minor, currency)) }
  return [{ kind, objectId: sides.folio.orderReference.amazonId, detail }]
}

/** Whatever the order waits for, a payment of Medusa's must stand for it. */
function unpaid({ shop, folio, now }: Sides): readonly Finding[] {
  const { order, sessions: all } = shop
  if (!order || now.getTime() - order.createdAt.getTime() < completing || folio.orderReference.supersededAt !== null)
    return []
  if (all.some(({ payment }) => payment && !payment.canceled)) return []
  return [{ kind: "order-without-payment", objectId: order.id, detail: { ledger: spoken(folio.orderReference) } }]
}

const settled: readonly string[] = ["authorized", "captured"]

/** Amazon has granted, and the shop's session says that it has not. */
const sessions = ({ shop, folio }: Sides): readonly Finding[] =>
  shop.sessions
    .filter(({ id, status, payment }) => payment && !settled.includes(status) && isGranted(folio, id))
    .map(({ id, status }) => ({ kind: "session-differs", objectId: id, detail: { shop: status, ledger: "granted" } }))

const isGranted = (folio: Folio, sessionId: string): boolean =>
  folio.authorizations.some((row) => row.sessionId === sessionId && worthOf(row) === "granted")

/** Another order reference carries the same order number. */
export const strangers = ({ amazon }: Sides): readonly Finding[] =>
  amazon.strangers.map((seen) => ({
    kind: "second-order-reference",
    objectId: seen.ref.id,
    detail: { amazon: `${spoken(seen)} ${seen.amount ? describeMoney(seen.amount) : ""}`.trim() },
  }))
