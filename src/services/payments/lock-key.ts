import type { Folio } from "../ports/ledger"

/** One lock per order reference; taken inside the cart's lock, never the other way (DESIGN rule 4). */
export const lockKey = (folio: Folio): string => `amazon-pay:order-reference:${folio.orderReference.id}`
