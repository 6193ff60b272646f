import type { Folio } from "../../src/services/ports/ledger"

/** An order reference with nothing but what a test gives it. */
export const aFolio = (orderReference: Folio["orderReference"], more: Partial<Folio> = {}): Folio => ({
  orderReference,
  rounds: [],
  authorizations: [],
  captures: [],
  refunds: [],
  chargebacks: [],
  plans: [],
  wishes: [],
  ...more,
})
