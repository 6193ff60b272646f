import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readBrowserConfigWorkflow } from "../../../../workflows/read-browser-config"
import type { ConfigQuery } from "../../../validators"

/** Public settings for the browser: nothing secret. 404 for a provider that is not ours. */
export async function GET(req: MedusaRequest<unknown, ConfigQuery>, res: MedusaResponse): Promise<void> {
  const { result } = await readBrowserConfigWorkflow(req.scope).run({
    input: { provider_id: req.validatedQuery.provider_id },
  })
  res.json({ config: result })
}
