import type { OrderAlert } from "../../domain/order-view"
import { money, toDecimal } from "../../domain/money"
import { untold } from "../../domain/untold"
import type { AuthorizationRow, CaptureRow, RefundRow } from "../../ports/rows"
import { allTransactions } from "../transaction-rows"
import { captureAction } from "./capture-action"
import type { Case } from "./case"
import { captureBy, day } from "./deadlines"
import { reservations } from "./reservations"
import { totalsOf } from "./totals"
import { openClaims, unansweredCaptures, unansweredRefunds } from "./unanswered"

type Of = (it: Case) => readonly OrderAlert[]

/** What is answered or compared in Amazon's own console. */
const atAmazon = new Set([
  "chargeback",
  "chargeback-untold",
  "unknown-state",
  "split-parked",
  "gone",
  "unreadable",
  "release-parked",
  "close-parked",
  "cancel-parked",
])

const alert = (code: string, tone: OrderAlert["tone"], more: Partial<OrderAlert> = {}): OrderAlert => ({
  code,
  tone,
  amount: null,
  reason: null,
  until: null,
  at_amazon: atAmazon.has(code),
  ...more,
})

const withAmount = (row: CaptureRow | RefundRow) => ({ amount: toDecimal(row.amount), reason: row.reason })
const whyDeclined = (row: CaptureRow | RefundRow) => ({ amount: toDecimal(row.amount), reason: row.reason ?? "none" })

/** Flags that only repeat what a row below tells better. */
const toldByRows = new Set([
  "refund-declined",
  "chargeback",
  "unsettled",
  "reservation-expiring",
  "capture-window-ending",
])
const mild = new Set(["do-not-ship"])

const flags: Of = ({ folio }) =>
  folio.orderReference.flags
    .filter((flag) => !toldByRows.has(flag))
    .map((flag) => alert(flag, mild.has(flag) ? "warning" : "danger"))

const chargebacks: Of = ({ folio }) =>
  openClaims(folio).map((row) => {
    const amount = toDecimal(row.amount)
    return row.state === untold
      ? alert("chargeback-untold", "danger", { amount })
      : alert("chargeback", "danger", { amount, reason: row.reason ?? "none" })
  })

const declined: Of = ({ folio }) => [
  ...unansweredRefunds(folio).map((row) => alert("refund-declined", "danger", whyDeclined(row))),
  ...unansweredCaptures(folio).map((row) => alert("capture-declined", "danger", whyDeclined(row))),
]

const pending: Of = ({ folio }) => [
  ...folio.captures
    .filter((row) => row.state === "Pending")
    .map((row) => alert("capture-pending", "warning", withAmount(row))),
  ...folio.refunds
    .filter((row) => row.state === "Pending")
    .map((row) => alert("refund-pending", "warning", withAmount(row))),
]

const inDoubt: Of = ({ folio }) =>
  allTransactions(folio)
    .filter((row) => row.settledAt === null)
    .map((row) => alert("in-doubt", "warning", { amount: toDecimal(row.amount) }))

const wishes: Of = ({ folio }) =>
  folio.wishes.flatMap(({ state, wish }) =>
    state === "done" ? [] : [alert(`${wish}-${state}`, state === "parked" ? "danger" : "warning")],
  )

/** Collected at Amazon, and the shop has not booked it yet. */
const isLoose = ({ state, link }: CaptureRow): boolean => state === "Completed" && link === null

const unrecorded: Of = ({ folio }) =>
  folio.captures.filter(isLoose).map((row) => alert("capture-unrecorded", "warning", withAmount(row)))

/** Three days; a sandbox's reservation lives for two only, so that a quarter of its life is enough. */
const warnedBefore = ({ createdAt }: AuthorizationRow, ends: Date): number =>
  Math.min(3 * day, (ends.getTime() - createdAt.getTime()) / 4)

const expiring: Of = ({ folio, now }) =>
  reservations(folio).flatMap((row) => {
    const amount = toDecimal(row.amount)
    const ends = row.expiresAt
    if (ends && ends.getTime() - now.getTime() < warnedBefore(row, ends))
      return [alert("reservation-ends", "danger", { amount, until: ends })]
    return captureBy(row) < now ? [alert("capture-late", "warning", { amount, until: ends })] : []
  })

const constraints: Of = ({ folio }) =>
  folio.orderReference.constraints.map((reason) => alert("constraint", "warning", { reason }))

/** Medusa's panel offers to capture whatever was not captured, also where Amazon holds nothing for it. */
const medusaCapture: Of = (it) => {
  const { folio, shop } = it
  const left = shop.payment?.capturable ?? 0n
  const moves = folio.captures.some((row) => row.settledAt === null || row.state === "Pending" || isLoose(row))
  if (left <= 0n || shop.order !== "open" || moves || captureAction(it)) return []
  return [alert("medusa-capture-fails", "warning", { amount: toDecimal(money(left, totalsOf(folio).currency)) })]
}

const all: readonly Of[] = [
  flags,
  chargebacks,
  declined,
  wishes,
  inDoubt,
  unrecorded,
  pending,
  expiring,
  constraints,
  medusaCapture,
]

/** What must not be overlooked, the worst first. */
export const alertsOf = (it: Case): readonly OrderAlert[] => {
  const found = all.flatMap((of) => of(it))
  return [...found.filter(({ tone }) => tone === "danger"), ...found.filter(({ tone }) => tone === "warning")]
}
