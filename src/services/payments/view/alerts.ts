import type { OrderAlert } from "../../domain/order-view"
import { toDecimal } from "../../domain/money"
import type { Folio } from "../../ports/ledger"
import type { AuthorizationRow, CaptureRow, RefundRow } from "../../ports/rows"
import { allTransactions } from "../transaction-rows"
import type { Case } from "./case"
import { captureBy, day } from "./deadlines"
import { reservations } from "./reservations"

type Of = (it: Case) => readonly OrderAlert[]

const alert = (code: string, tone: OrderAlert["tone"], more: Partial<OrderAlert> = {}): OrderAlert => ({
  code,
  tone,
  amount: null,
  reason: null,
  until: null,
  ...more,
})

const withAmount = (row: CaptureRow | RefundRow) => ({ amount: toDecimal(row.amount), reason: row.reason })

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
  folio.chargebacks
    .filter(({ decision }) => decision === null)
    .map((row) => alert("chargeback", "danger", { amount: toDecimal(row.amount), reason: row.reason ?? row.state }))

/** A declined refund is answered by a later one of the same part, if one did not fail. */
const answered = ({ refunds }: Folio, row: RefundRow): boolean =>
  refunds.some(
    (it) =>
      it.link === row.link && it.part === row.part && it.try > row.try && ["Completed", "Pending"].includes(it.state),
  )

const declinedRefunds: Of = ({ folio }) =>
  folio.refunds
    .filter((row) => row.state === "Declined" && !answered(folio, row))
    .map((row) => alert("refund-declined", "danger", withAmount(row)))

const declinedCaptures: Of = ({ folio }) => {
  const last = folio.captures.at(-1)
  return last?.state === "Declined" ? [alert("capture-declined", "danger", withAmount(last))] : []
}

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
const unrecorded: Of = ({ folio }) =>
  folio.captures
    .filter((row) => row.state === "Completed" && row.link === null)
    .map((row) => alert("capture-unrecorded", "warning", withAmount(row)))

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

const all: readonly Of[] = [
  flags,
  chargebacks,
  declinedRefunds,
  declinedCaptures,
  wishes,
  inDoubt,
  unrecorded,
  pending,
  expiring,
  constraints,
]

/** What must not be overlooked, the worst first. */
export const alertsOf = (it: Case): readonly OrderAlert[] => {
  const found = all.flatMap((of) => of(it))
  return [...found.filter(({ tone }) => tone === "danger"), ...found.filter(({ tone }) => tone === "warning")]
}
