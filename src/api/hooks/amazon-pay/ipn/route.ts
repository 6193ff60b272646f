import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { refusal } from "../../../../services/domain/test-notification"
import { processSoon } from "../../../../workflows/process-soon"
import { takeNotificationIn } from "../../../../workflows/steps/take-notification-in"
import { readRawBody } from "../read-raw-body"

/** SNS carries 256 KiB; escaped as JSON text they grow. */
const largest = 512 * 1024

/**
 * Amazon Pay's notifications (docs/notifications.md). SNS repeats what was answered with 5xx, and never what was answered
 * with 4xx (amazon-pay-cv1.md 5.6): 403 only for what is certainly not from SNS, 503 only for what could not be checked
 * or stored, 200 for all else, whatever becomes of it.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.set("Cache-Control", "no-store").type("text/plain")
  const raw = await readRawBody(req, largest)
  const heard = await takeNotificationIn(req.scope, raw ?? "").catch((error: unknown) => {
    const said = error instanceof Error ? error.name : "unknown"
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`amazon-pay notification not stored: ${said}`)
    return "unstored" as const
  })
  if (heard === "forged" || heard === "test") {
    if (raw === undefined) res.set("Connection", "close")
    res.status(403).send(refusal)
    return
  }
  if (heard === "unstored" || heard === "unavailable") {
    res.status(503).set("Retry-After", "60").send("not stored, please send again")
    return
  }
  res.status(200).send(heard)
  if (heard === "stored") processSoon(req.scope)
}
