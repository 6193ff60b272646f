import type { Money } from "../../domain/money"
import type { Seen } from "../../domain/seen"
import type { Folio } from "../../ports/ledger"

/** A capture or refund that the shop has booked. */
export type Booked = { readonly id: string; readonly amount: Money; readonly createdAt: Date }

export type ShopPayment = {
  readonly id: string
  readonly canceled: boolean
  readonly captures: readonly Booked[]
  readonly refunds: readonly Booked[]
}

/** What the shop system says of one order reference. */
export type ShopSide = {
  readonly order: {
    readonly id: string
    readonly number: string
    readonly canceled: boolean
    readonly createdAt: Date
  } | null
  readonly sessions: readonly {
    readonly id: string
    readonly status: string
    readonly payment: ShopPayment | null
  }[]
}

/** What Amazon shows: the order reference with all below it, and the others that carry the same order number. */
export type AmazonSide = {
  readonly seen: readonly Seen[]
  /** Only those that the ledger does not know. */
  readonly strangers: readonly Seen[]
}

export type Sides = {
  readonly folio: Folio
  readonly amazon: AmazonSide
  readonly shop: ShopSide
  readonly now: Date
}
