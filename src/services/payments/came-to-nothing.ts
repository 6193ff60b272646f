import type { Folio } from "../ports/ledger"
import { isGivenBack } from "./is-given-back"

/** Collected and given back before an order stood on it: there is nothing to be recorded, and nothing to be told of. */
export const cameToNothing = (folio: Folio): boolean => folio.orderReference.orderId === null && isGivenBack(folio)
