import { mayCount } from "../../domain/may-count"
import type { CaptureRow, RefundRow } from "../../ports/rows"
import type { Finding } from "./difference-kinds"
import { asShown, decimal, spoken, tookEffect } from "./matching"
import type { Booked, ShopPayment, Sides } from "./sides"

/** Medusa writes its row before it asks the provider, and drops it when the answer is no. */
const deciding = 60_000

/** A refund that was given back from a report has no refund in the shop: its link names the difference. */
export const differencePrefix = "apdi"

/** What the shop has booked otherwise than the ledger, where an order stands for it. */
export function ledgerAndShop(sides: Sides): readonly Finding[] {
  const { order } = sides.shop
  if (!order || order.canceled) return []
  const payments = sides.shop.sessions.flatMap(({ payment }) => payment ?? [])
  return [
    ...missing("capture-not-in-shop", captures(sides), booked(payments, "captures")),
    ...missing("refund-not-in-shop", refunds(sides), booked(payments, "refunds")),
    ...withoutEffect("shop-capture-without-effect", sides, {
      booked: booked(payments, "captures"),
      of: "capture",
      rows: sides.folio.captures,
    }),
    ...withoutEffect("shop-refund-without-effect", sides, {
      booked: booked(payments, "refunds"),
      of: "refund",
      rows: sides.folio.refunds,
    }),
  ]
}

const booked = (payments: readonly ShopPayment[], list: "captures" | "refunds"): readonly Booked[] =>
  payments.flatMap((payment) => payment[list])

const captures = ({ folio, amazon }: Sides): readonly CaptureRow[] =>
  folio.captures.map((row) => asShown(row, "capture", amazon.seen)).filter(tookEffect)

const refunds = ({ folio, amazon }: Sides): readonly RefundRow[] =>
  folio.refunds
    .map((row) => asShown(row, "refund", amazon.seen))
    .filter((row) => tookEffect(row) && !row.link?.startsWith(`${differencePrefix}_`))

const missing = (
  kind: "capture-not-in-shop" | "refund-not-in-shop",
  rows: readonly (CaptureRow | RefundRow)[],
  inShop: readonly Booked[],
): readonly Finding[] =>
  rows
    .filter((row) => !inShop.some(({ id }) => id === row.link))
    .map((row) => ({
      kind,
      objectId: row.amazonId ?? row.reference,
      detail: { amazon: `${spoken(row)} ${decimal(row.amount)}` },
    }))

type Compared = {
  readonly booked: readonly Booked[]
  readonly of: "capture" | "refund"
  readonly rows: readonly (CaptureRow | RefundRow)[]
}

/** Booked in the shop, and nothing at Amazon stands behind it or may still come to. */
const withoutEffect = (
  kind: "shop-capture-without-effect" | "shop-refund-without-effect",
  { now, amazon }: Sides,
  { booked: inShop, of, rows }: Compared,
): readonly Finding[] =>
  inShop
    .filter(({ createdAt }) => now.getTime() - createdAt.getTime() >= deciding)
    .filter(({ id }) => !rows.some((row) => stands(asShown(row, of, amazon.seen), id)))
    .map(({ id, amount }) => ({ kind, objectId: id, detail: { shop: decimal(amount) } }))

const stands = (row: CaptureRow | RefundRow, id: string): boolean =>
  (row.link === id || row.wantedBy === id) && mayCount(row)
