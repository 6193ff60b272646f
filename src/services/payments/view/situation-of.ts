import { worthOf } from "../../domain/authorization-meaning"
import { lives } from "../../domain/lives"
import type { Situation } from "../../domain/situation"
import type { Folio } from "../../ports/ledger"
import { allTransactions } from "../transaction-rows"
import { reservations } from "./reservations"
import { totalsOf } from "./totals"
import { openClaims, unansweredCaptures, unansweredRefunds } from "./unanswered"

type Rule = (folio: Folio) => boolean

const unsettled: Rule = (folio) => allTransactions(folio).some((row) => row.settledAt === null)
const has =
  (list: "captures" | "refunds", state: string): Rule =>
  (folio) =>
    folio[list].some((row) => row.state === state)
const inState =
  (...states: readonly string[]): Rule =>
  ({ orderReference }) =>
    states.includes(orderReference.state)
const because =
  (reason: string): Rule =>
  ({ orderReference, authorizations }) =>
    orderReference.reason === reason || authorizations.at(-1)?.reason === reason
const both =
  (one: Rule, other: Rule): Rule =>
  (folio) =>
    one(folio) && other(folio)

const some =
  (found: (folio: Folio) => readonly unknown[]): Rule =>
  (folio) =>
    found(folio).length > 0

const captured: Rule = (folio) => totalsOf(folio).captured > 0n
const allCaptured: Rule = (folio) => captured(folio) && totalsOf(folio).captured >= totalsOf(folio).ordered
const refunded: Rule = (folio) => totalsOf(folio).refunded > 0n
const allRefunded: Rule = (folio) => refunded(folio) && totalsOf(folio).refunded >= totalsOf(folio).captured
const reserved: Rule = (folio) => reservations(folio).length > 0
const pending: Rule = ({ authorizations }) =>
  authorizations.some((row) => worthOf(row) === "pending" && !lives.authorization.isFinal(row.state))
const lastIs =
  (state: string, reason?: string): Rule =>
  ({ authorizations }) => {
    const last = authorizations.at(-1)
    return last?.state === state && (reason === undefined || last.reason === reason)
  }
const over = inState("Canceled", "Closed")

/** The first that holds. Money that moved speaks louder than the order reference's own state. */
const rules: readonly (readonly [Situation, Rule])[] = [
  ["checking", unsettled],
  ["chargeback", some(openClaims)],
  ["refund-declined", some(unansweredRefunds)],
  ["capture-declined", some(unansweredCaptures)],
  ["capture-pending", has("captures", "Pending")],
  ["refund-pending", has("refunds", "Pending")],
  ["refunded", allRefunded],
  ["partly-refunded", refunded],
  ["captured", allCaptured],
  ["partly-captured", captured],
  ["authorized", reserved],
  ["pending", pending],
  ["rejected", both(over, because("AmazonRejected"))],
  ["expired", both(over, because("Expired"))],
  ["expired", both(over, because("Stale"))],
  ["canceled", inState("Canceled")],
  ["closed", inState("Closed")],
  ["suspended", inState("Suspended")],
  ["declined", lastIs("Declined")],
  ["released", lastIs("Closed", "SellerClosed")],
  ["captured-elsewhere", lastIs("Closed", "MaxCapturesProcessed")],
  ["reservation-ended", lastIs("Closed")],
  ["draft", inState("Draft")],
  ["confirmed", inState("Open")],
]

export const situationOf = (folio: Folio): Situation => rules.find(([, holds]) => holds(folio))?.[0] ?? "unknown"
