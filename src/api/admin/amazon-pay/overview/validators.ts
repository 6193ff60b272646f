import { z } from "@medusajs/framework/zod"
import { whole } from "../whole"

/** Query of `GET /admin/amazon-pay/overview`. */
export const OverviewQuery = z
  .object({
    q: z.string().max(100).optional(),
    state: z.string().max(40).optional(),
    account: z.string().max(100).optional(),
    attention: z.enum(["true", "false"]).optional(),
    limit: whole(1, 100, 20),
    offset: whole(0, 1_000, 0),
  })
  .strict()
export type OverviewQuery = z.infer<typeof OverviewQuery>

/** Query of `GET /admin/amazon-pay/insight`. */
export const InsightQuery = z.object({ days: whole(1, 400, 30), account: z.string().max(100).optional() }).strict()
export type InsightQuery = z.infer<typeof InsightQuery>

/** Body of `POST /admin/amazon-pay/health/verify`. */
export const VerifyBody = z.object({ account: z.string().min(1).max(100) }).strict()
export type VerifyBody = z.infer<typeof VerifyBody>
