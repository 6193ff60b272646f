import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Stores the body and answers 200: the least that any route for notifications must do. `npm run bench` compares the
 * plugin's with it, and makes the table; outside of the bench it is not there.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  if (process.env["BENCH"] !== "on") {
    res.sendStatus(404)
    return
  }
  const connection = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await connection.raw("insert into bench_body (body) values (?)", [String(req.body)])
  res.sendStatus(200)
}
