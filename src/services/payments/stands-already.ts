import type { Folio } from "../ports/ledger"
import { moneyMoved } from "./money-moved"
import type { Account } from "./parts"

/**
 * Whether money stands on the cart's order reference already, or may: then the buyer is not sent to pay once more where
 * saying yes again is a new payment. He waits until it is known; it is then adopted, or gone.
 */
export const standsAlready = (folio: Folio | undefined, { connector }: Account): boolean =>
  folio !== undefined &&
  connector.can.onward === "redirect" &&
  folio.orderReference.supersededAt === null &&
  moneyMoved(folio)
