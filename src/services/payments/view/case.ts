import type { Folio } from "../../ports/ledger"
import type { HistoryRow } from "../../ports/rows"
import type { Account } from "../parts"
import type { ShopSide } from "./shop-side"

/** All that a view is made of. `account`: undefined when the options do not name it any more. */
export type Case = {
  readonly folio: Folio
  /** Newest first. */
  readonly history: readonly HistoryRow[]
  readonly account: Account | undefined
  readonly shop: ShopSide
  readonly now: Date
  /** A person's or key's name for an actor of the history. */
  readonly nameOf: (actor: string) => string
}
