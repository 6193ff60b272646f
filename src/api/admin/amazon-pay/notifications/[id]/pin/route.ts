import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { act } from "../../act"

/** From now on only pinned topics are processed for the notification's account, and its topic is one of them. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const notification = await act("pin", req, res)
  if (notification) res.json({ notification })
}
