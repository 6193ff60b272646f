import type { Folio } from "../ports/ledger"
import type { PaymentConnector } from "../ports/payment-connector"
import { reservationOf } from "./reservation-of"
import type { Sendable } from "./sendable"

/** Whether asking what came of an attempt is sending it once more: no read tells of it (docs/adr/0030). */
export const isFoundByRepeating = ({ can }: PaymentConnector, folio: Folio, { kind, row }: Sendable): boolean =>
  can.find === "by-repeat" && (kind === "refund" || (kind === "authorization" && !reservationOf(folio, row).first))
