import { z } from "@medusajs/framework/zod"

import { longestReport } from "../../../../services/domain/report-view"
import { whole } from "../whole"

/** An ISO 8601 date or moment. */
const moment = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)),
    "must be a date such as 2026-01-31, or a moment such as 2026-01-31T08:00:00Z",
  )

const longest = longestReport * 24 * 60 * 60_000

/** Body of `POST /admin/amazon-pay/reconciliation`: order references that were created from `from` until before `to`. */
export const StartReportBody = z
  .object({ from: moment, to: moment, account: z.string().min(1).max(100).optional() })
  .strict()
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), "from must be before to")
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) <= longest,
    `a report covers at most ${longestReport.toString()} days`,
  )
export type StartReportBody = z.infer<typeof StartReportBody>

/** Body of `POST /admin/amazon-pay/reconciliation/differences/:id/mend`. */
export const MendBody = z.object({ confirm: z.boolean().optional(), set_aside: z.boolean().optional() }).strict()
export type MendBody = z.infer<typeof MendBody>

/** Query of `GET /admin/amazon-pay/reconciliation`. */
export const ReportsQuery = z.object({ offset: whole(0, 1_000_000, 0), limit: whole(0, 100, 20) }).strict()
export type ReportsQuery = z.infer<typeof ReportsQuery>

/** Query of `GET /admin/amazon-pay/reconciliation/:id/differences`. */
export const DifferencesQuery = z
  .object({
    offset: whole(0, 1_000_000, 0),
    limit: whole(0, 200, 50),
    state: z.enum(["open", "mended", "set-aside"]).optional(),
    kind: z.string().min(1).max(100).optional(),
  })
  .strict()
export type DifferencesQuery = z.infer<typeof DifferencesQuery>
