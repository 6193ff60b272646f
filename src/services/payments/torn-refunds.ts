import type { Folio } from "../ports/ledger"
import type { RefundRow } from "../ports/rows"
import { refundMark } from "./record-refund"

/** Medusa's workflow that books a refund is over after this, one way or the other: its own step limit is 30 s. */
const longestBooking = 60_000

/** A refund of the shop's. `createdBy`: our mark where it records what was made at Amazon (`refundMark`). */
export type ShopRefund = { readonly id: string; readonly createdBy: string | null; readonly createdAt: Date }

/** `booked`: ids of the shop's refunds that the order's transactions tell of; the transaction is written last. */
export type ShopRefunds = { readonly refunds: readonly ShopRefund[]; readonly booked: ReadonlySet<string> }

/** What a process that died while it recorded a refund left behind, and what makes it good. */
export type TornRefunds = {
  /** Linked to a refund of the shop's that was never booked, or is gone: nothing stands for them. */
  readonly unlink: readonly RefundRow[]
  /** Booked, and the ledger does not know it: the link is all that is missing. */
  readonly stand: readonly { readonly row: RefundRow; readonly shopRefund: string }[]
  /** Refunds of the shop's that were never booked and must not stay: they would count as paid out. */
  readonly drop: readonly string[]
  /** Somebody is recording them just now. */
  readonly underWay: readonly RefundRow[]
}

type Mark = { readonly row: RefundRow; readonly it: ShopRefund }

/** The rule for refunds that were made at Amazon by somebody else; one of the merchant's is never taken back (ADR 21). */
export function tornRefunds(folio: Folio, { refunds, booked }: ShopRefunds, now: Date): TornRefunds {
  const elsewhere = folio.refunds.filter((row) => row.origin === "external")
  const marks = elsewhere.flatMap((row) =>
    refunds.filter((it) => it.createdBy === refundMark(row.id)).map((it): Mark => ({ row, it })),
  )
  const open = marks.filter(({ it }) => !booked.has(it.id))
  const isOld = ({ it }: Mark): boolean => now.getTime() - it.createdAt.getTime() > longestBooking
  const torn = open.filter(isOld)
  const isGone = (row: RefundRow): boolean => row.link !== null && !refunds.some(({ id }) => id === row.link)
  return {
    unlink: elsewhere.filter((row) => isGone(row) || torn.some(({ it }) => it.id === row.link)),
    stand: marks
      .filter(({ row, it }) => row.link === null && booked.has(it.id))
      .map(({ row, it }) => ({ row, shopRefund: it.id })),
    drop: torn.map(({ it }) => it.id),
    underWay: open.filter((mark) => !isOld(mark)).map(({ row }) => row),
  }
}
