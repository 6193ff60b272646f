import type { Change, Folio } from "../ports/ledger"
import { keptMoney } from "./kept-money"
import { lower } from "./lower"
import { raise } from "./raise"
import { unrecorded } from "./unrecorded"

const flag = "captured-on-canceled"

/**
 * A person is told of money of a canceled order once it is kept, and no more when it was given back or came to nothing.
 * What the shop cannot book keeps its flag: that is what stops the reconciler from trying for ever.
 */
export function moneyOnCanceled(folio: Folio, isCanceled: boolean): readonly Change[] {
  if (keptMoney(folio)) return isCanceled ? raise(folio.orderReference, flag) : []
  const { captures, refunds } = unrecorded(folio)
  return captures.length + refunds.length > 0 ? [] : lower(folio.orderReference, flag)
}
