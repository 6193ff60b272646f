import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { listOrderReferencesWorkflow } from "../../../../workflows/list-order-references"
import type { OverviewQuery } from "./validators"

/** Order references, newest first; see `OrderList`. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, OverviewQuery>, res: MedusaResponse): Promise<void> {
  const { q, state, account, attention, limit, offset } = req.validatedQuery as OverviewQuery
  const input = {
    ...(q === undefined ? {} : { q }),
    ...(state === undefined ? {} : { state }),
    ...(account === undefined ? {} : { account }),
    attention: attention === "true",
    limit,
    offset,
  }
  const { result } = await listOrderReferencesWorkflow(req.scope).run({ input })
  res.json(result)
}
