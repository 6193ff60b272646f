import { createHash } from "node:crypto"

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { keyedRequests } from "../workflows/steps/keyed-requests"
import { fateOf, movesMoney } from "./fate-of-request"

/** Medusa has authenticated whoever asks below /admin. */
type Asked = MedusaRequest & { readonly auth_context?: { readonly actor_id: string } }

const header = "idempotency-key"
/** Visible ASCII, as RFC 9110 allows in a header's token or string; a UUID is usual. */
const wellFormed = /^[\x21-\x7e]{1,255}$/

const refusals = {
  malformed: [400, "invalid_data", "Idempotency-Key must be 1 to 255 visible characters without spaces."],
  running: [409, "conflict", "A request with this Idempotency-Key is still being answered. Ask again in a moment."],
  unknown: [
    409,
    "conflict",
    "The outcome of an earlier request with this Idempotency-Key is not known. Look at the order, then take a new key.",
  ],
  another: [422, "invalid_data", "This Idempotency-Key was used for another request. Take a new key."],
} as const

function refuse(res: MedusaResponse, why: keyof typeof refusals): void {
  const [status, type, message] = refusals[why]
  if (why === "running") res.setHeader("Retry-After", "1")
  res.status(status).json({ type, message })
}

/**
 * One effect for all requests with one Idempotency-Key: the first runs, whoever comes meanwhile is told so, and later
 * ones get its answer. Without the header every request runs. Stands before every POST below /admin/amazon-pay/, after
 * Medusa's authentication; answers kept here hold no buyer data, because our admin routes give none.
 */
export async function answerOnce(req: Asked, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const key = req.get(header)
  if (key === undefined) {
    next()
    return
  }
  if (!wellFormed.test(key)) {
    refuse(res, "malformed")
    return
  }
  const money = movesMoney(req.originalUrl)
  const begun = await keyedRequests(req.scope).begin({ key, repeatable: !money, ...identityOf(req) })
  if (begun.is === "running" || begun.is === "another" || begun.is === "unknown") refuse(res, begun.is)
  else if (begun.is === "answered") {
    res.setHeader("Idempotency-Replayed", "true")
    res.status(begun.status).type("application/json").send(begun.body)
  } else {
    keepAnswer(req, res, { id: begun.id, money })
    next()
  }
}

/** Another merchant's answer is nobody's business: the asker is part of what was asked. */
function identityOf(req: Asked) {
  const route = `${req.method} ${req.originalUrl}`
  const actor = req.auth_context?.actor_id ?? null
  const hash = createHash("sha256")
    .update(JSON.stringify([route, actor, req.body ?? null]))
    .digest("hex")
  return { route, actor, hash }
}

type Begun = { readonly id: string; readonly money: boolean }

/** The answer is kept before it is sent, so that whoever has seen it finds it again. */
function keepAnswer(req: Asked, res: MedusaResponse, { id, money }: Begun): void {
  const requests = keyedRequests(req.scope)
  const state = { kept: false }
  const keep = async (status: number, body: string): Promise<void> => {
    state.kept = true
    const deeds = {
      keep: () => requests.answer(id, { status, body }),
      forget: () => requests.forget(id),
      unknown: () => requests.answer(id, { status: 0, body: "" }),
    }
    await deeds[fateOf({ money, status })]().catch((error: unknown) => {
      const said = error instanceof Error ? error.name : "unknown"
      req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`amazon-pay idempotency: ${said}`)
    })
  }
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    if (state.kept) return send(body)
    void keep(res.statusCode, body === undefined ? "null" : JSON.stringify(body)).then(() => send(body))
    return res
  }
  res.once("close", () => {
    // Answered by other means. Whoever hung up early did not end what was asked: its answer comes.
    if (!state.kept && res.writableEnded) void keep(500, "")
  })
}
