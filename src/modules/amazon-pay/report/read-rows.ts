import type { DifferenceRow, Report } from "../../../services/ports/report-store"
import type { Cells, Column } from "../ledger/column"
import { date, plain } from "../ledger/column"
import { readRow } from "../ledger/row"

type Columns<Row> = { readonly [Field in keyof Row]: Column<Row[Field]> }

const report: Columns<Report> = {
  id: plain("id"),
  account: plain("account"),
  from: date("from_at"),
  to: date("to_at"),
  state: plain("state"),
  reason: plain("reason"),
  total: plain("total"),
  lookedAt: plain("looked_at"),
  tries: plain("tries"),
  requestedBy: plain("requested_by"),
  createdAt: date("created_at"),
  finishedAt: date("finished_at"),
}

type Own = Omit<DifferenceRow, "amazonId" | "orderId" | "account">

const difference: Columns<Own> = {
  id: plain("id"),
  reportId: plain("report_id"),
  orderReferenceId: plain("order_reference_id"),
  kind: plain("kind"),
  objectId: plain("object_id"),
  remedy: plain("remedy"),
  detail: plain("detail"),
  state: plain("state"),
  outcome: plain("outcome"),
  settledBy: plain("settled_by"),
  settledAt: date("settled_at"),
  createdAt: date("created_at"),
}

const read = <Row>(columns: Columns<Row>, cells: Cells): Row =>
  Object.fromEntries(
    Object.entries(columns as Readonly<Record<string, Column<unknown>>>).map(([field, column]) => [
      field,
      column.read(cells),
    ]),
  ) as Row

export const readReport = (cells: Cells): Report => read(report, cells)

export type FoundDifference = { readonly difference: Cells; readonly orderReference: Cells }

export function readDifference({ difference: cells, orderReference }: FoundDifference): DifferenceRow {
  const { amazonId, orderId, account } = readRow("orderReference", orderReference)
  return { ...read(difference, cells), amazonId, orderId, account }
}
