import { worthOf } from "../domain/authorization-meaning"
import type { Folio } from "../ports/ledger"

/** Something is reserved or collected, or may be: granted, pending or unsettled. */
export const moneyMoved = (folio: Folio): boolean => folio.authorizations.some((row) => worthOf(row) !== "gone")
