import type { Found, NewDifference, ReportStore, Waiting } from "../../../services/ports/report-store"
import type { Cells } from "../ledger/column"
import type { Connection } from "../ledger/connection"
import type { FoundDifference } from "./read-rows"
import { readDifference, readReport } from "./read-rows"
import * as statements from "./statements"

type Rows<Row> = { readonly rows: readonly Row[] }
type WithReport = { readonly report: Cells }
type Count = { readonly count: number }

const listed = ({ report, kinds, open }: WithReport & Found) => ({ report: readReport(report), kinds, open })

/** Reports in PostgreSQL. Every verb is one statement that commits at once. */
export const createReportStore = (connection: Connection): ReportStore => ({
  ...running(connection),
  find: async (id) => {
    const { rows } = await connection.raw<Rows<WithReport & Found>>(statements.find, [id])
    return rows[0] && listed(rows[0])
  },
  list: async ({ offset, limit }) => {
    const { rows } = await connection.raw<Rows<WithReport & Found>>(statements.list, [offset, limit])
    const counted = await connection.raw<Rows<Count>>(statements.countReports, [])
    return { rows: rows.map(listed), count: counted.rows[0]?.count ?? 0 }
  },
  differences: async (reportId, { offset, limit, state = "", kind = "" }) => {
    const wanted = [reportId, state, state, kind, kind]
    const { rows } = await connection.raw<Rows<FoundDifference>>(statements.page, [...wanted, offset, limit])
    const counted = await connection.raw<Rows<Count>>(statements.count, wanted)
    return { rows: rows.map(readDifference), count: counted.rows[0]?.count ?? 0 }
  },
  waiting: async () => (await connection.raw<Rows<Waiting>>(statements.waiting, [])).rows,
  difference: async (id) => {
    const { rows } = await connection.raw<Rows<FoundDifference>>(statements.one, [id])
    return rows[0] && readDifference(rows[0])
  },
  add: async ({ reportId, orderReferenceId }, more, at) => {
    await connection.raw(statements.add, [reportId, orderReferenceId, at, asJson(more), orderReferenceId])
  },
  settle: async (id, { state, outcome, by, at }) => {
    await connection.raw(statements.settle, [state, outcome, by ?? "", state, at, id])
  },
})

type Running = Pick<ReportStore, "begin" | "claim" | "next" | "note" | "release" | "end">

const running = (connection: Connection): Running => ({
  begin: async ({ id, account, from, to, requestedBy, createdAt }) => {
    const cells = { id, account, from_at: from, to_at: to, requested_by: requestedBy, created_at: createdAt }
    const { rows } = await connection.raw<Rows<WithReport>>(statements.begin, [JSON.stringify(cells)])
    return readReport(rows[0]?.report ?? {})
  },
  claim: async (now, until, id = "") => {
    const { rows } = await connection.raw<Rows<WithReport>>(statements.claim, [now, id, id, until])
    return rows[0] && { report: readReport(rows[0].report), until }
  },
  next: async (id) => {
    const { rows } = await connection.raw<Rows<{ readonly id: string }>>(statements.next, [id])
    return rows[0]?.id
  },
  note: async ({ report, until: mine }, { orderReferenceId: of, differences, at, until }) => {
    const bindings = [until, of, report.id, mine, of, at, asJson(differences), of]
    const { rows } = await connection.raw<Rows<{ readonly id: string }>>(statements.note, bindings)
    return rows.length === 1
  },
  release: async ({ report, until: mine }, until, failed) => {
    await connection.raw(statements.release, [until, failed ? 1 : 0, report.id, mine])
  },
  end: async ({ report, until: mine }, at, why) => {
    await connection.raw(statements.end, [why === undefined ? "done" : "failed", why ?? "", at, report.id, mine])
  },
})

const asJson = (differences: readonly NewDifference[]): string =>
  JSON.stringify(
    differences.map(({ id, kind, objectId, remedy, detail }) => ({ id, kind, object_id: objectId, remedy, detail })),
  )
