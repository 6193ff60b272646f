import type { MedusaRequest } from "@medusajs/framework/http"

/** HEAD (Medusa routes it to GET handlers) and a browser's prefetch are no arrival of the buyer. */
export const isForeseeing = (req: MedusaRequest): boolean =>
  req.method === "HEAD" ||
  [req.get("sec-purpose"), req.get("purpose"), req.get("x-moz")].some((it) => it?.includes("prefetch"))
