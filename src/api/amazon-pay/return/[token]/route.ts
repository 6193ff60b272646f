import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { settleReturnWorkflow } from "../../../../workflows/settle-return"
import { isForeseeing } from "../../is-foreseeing"
import { returnTarget } from "../../return-target"

/** Amazon sends a browser here: no publishable key, no cookie. */
export const AUTHENTICATE = false

/**
 * The buyer is back from Amazon's page (DESIGN section 6). Always ends on a page of the shop; a token that is not ours is
 * answered 404. HEAD and prefetch do nothing.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.set({ "Referrer-Policy": "no-referrer", "Cache-Control": "no-store", "X-Robots-Tag": "noindex" })
  if (isForeseeing(req)) {
    res.status(204).end()
    return
  }
  const query = req.originalUrl.split("?").slice(1).join("?")
  const { result } = await settleReturnWorkflow(req.scope).run({ input: { token: req.params["token"] ?? "", query } })
  const target = returnTarget(req.scope, result)
  if (target === undefined) res.status(404).type("text/plain").send("This link is not valid.")
  else res.redirect(303, target)
}
