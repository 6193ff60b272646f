import type { Handler, SimulatorResponse } from "../http"
import { ApiRefusal } from "../cv2/world/refusal"
import { Refusal } from "../world/refusal"
import { catchUp } from "../world/time-passes"
import { ControlError, readBody } from "./body"
import type { ControlParts, Route } from "./route"

const json = (status: number, body: unknown): SimulatorResponse => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body ?? { ok: true }),
})

function idIn(pattern: string, path: string): string | undefined {
  const wanted = pattern.split("/")
  const given = path.split("/")
  const fits = wanted.length === given.length && wanted.every((it, index) => it === ":id" || it === given[index])
  if (!fits) return undefined
  const index = wanted.indexOf(":id")
  return index < 0 ? "" : decodeURIComponent(given[index] ?? "")
}

function asAnswer(error: unknown): SimulatorResponse {
  if (error instanceof ControlError) return json(error.status, { error: error.message })
  if (error instanceof ApiRefusal) return json(error.status, { error: error.message, code: error.reasonCode })
  if (error instanceof Refusal) return json(error.status, { error: error.message, code: error.code })
  throw error
}

/** Everything below `/_control`. */
export function controlHandler<Parts extends ControlParts>(parts: Parts, routes: readonly Route<Parts>[]): Handler {
  return async ({ method, path, query, body }) => {
    if (!path.startsWith("/_control/")) return undefined
    const asked = path.slice("/_control/".length)
    const route = routes.find((it) => it.method === method && idIn(it.path, asked) !== undefined)
    if (route === undefined) return json(404, { error: `there is no ${method} ${path}` })
    try {
      catchUp(parts.world)
      const id = idIn(route.path, asked) ?? ""
      return json(200, await route.answer(parts, { body: readBody(body), id, query }))
    } catch (error) {
      return asAnswer(error)
    }
  }
}
