import type { Handler, SimulatorRequest, SimulatorResponse } from "../../http"
import type { EndpointParts } from "../../mws/endpoint"
import { timestamp } from "../../world/clock"
import { catchUp } from "../../world/time-passes"
import type { World } from "../../world/world"
import { performOld } from "../old/perform-old"
import { operations } from "../operations"
import type { Json } from "../world/model"
import { ApiRefusal } from "../world/refusal"
import { simulated } from "../world/simulation-codes"
import { authenticate, type Authenticated } from "./authenticate"
import { breakages, refused } from "./breakages"
import { idempotencyKeyOf, storeAnswer, storedAnswer, type Asked } from "./idempotency"
import { parametersOf } from "./journal-parameters"
import type { Call, Operation } from "./operation"
import { isObject } from "./rules"

const address = /^\/(?:(sandbox|live)\/)?v(\d+)\/(.+)$/
const resources: ReadonlySet<string> = new Set(operations.map(({ path }) => path.split("/")[0] ?? ""))

type Target = { readonly environment: string | undefined; readonly version: string; readonly path: string }

function targetOf({ path }: SimulatorRequest): Target | undefined {
  const [, environment, version, rest] = address.exec(path) ?? []
  const isOurs = version !== undefined && rest !== undefined && resources.has(rest.split("/")[0] ?? "")
  return isOurs ? { environment, version, path: rest } : undefined
}

/** An id that is no percent-encoded text names nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function idIn(pattern: string, path: string): string | undefined {
  const [wanted, given] = [pattern.split("/"), path.split("/")]
  const fits = wanted.length === given.length && wanted.every((it, index) => it === ":id" || it === given[index])
  if (!fits) return undefined
  return wanted.includes(":id") ? decoded(given[wanted.indexOf(":id")] ?? "") : ""
}

type Found = { readonly operation: Operation; readonly id: string }

function operationFor({ version, path }: Target, method: string): Found {
  if (version !== "2") throw new ApiRefusal("InvalidAPIVersion", `The version v${version} is not supported.`)
  const fitting = operations.flatMap((operation) => {
    const id = idIn(operation.path, path)
    return id === undefined ? [] : [{ operation, id }]
  })
  const found = fitting.find(({ operation }) => operation.method === method)
  if (found !== undefined) return found
  if (fitting.length > 0) throw new ApiRefusal("UnsupportedOperation", `${method} is not supported here.`)
  throw new ApiRefusal("ResourceNotFound", "There is no such resource.")
}

function bodyOf({ body }: SimulatorRequest, { accepts }: Operation): Json {
  if (accepts === undefined) return {}
  try {
    const parsed: unknown = JSON.parse(body)
    if (isObject(parsed)) return parsed
  } catch {
    // Answered below, together with JSON that is no object.
  }
  throw new ApiRefusal("InvalidRequestFormat", "The body is not a JSON object.")
}

function checkSimulation(code: string | undefined, { operation, call }: Asked): void {
  if (code === undefined) return
  if (call.environment === "Sandbox" && simulated(operation.action, code) !== undefined) return
  throw new ApiRefusal("InvalidSandboxSimulationSpecified", "The simulation code is not valid for this call.")
}

/** Declines are kept like successes: the same key gets the same decline. */
const isKept = (status: number): boolean => status < 300 || status === 422

function perform(world: World, asked: Asked): { readonly status: number; readonly body: string } {
  const stored = storedAnswer(world, asked)
  if (stored !== undefined) return stored
  const { operation, call, key = "" } = asked
  operation.accepts?.(call.body, "")
  checkSimulation(call.simulationCode, asked)
  const answer = performOld(world, operation.action, { call, key }) ?? operation.perform(world, call)
  const given = { status: answer.status, body: JSON.stringify(answer.body) }
  if (isKept(given.status)) storeAnswer(world, asked, given)
  return given
}

type Heard = { readonly request: SimulatorRequest; readonly found: Found; readonly who: Authenticated }

function answerTo({ world, throttle }: EndpointParts, { request, found, who }: Heard): SimulatorResponse {
  const { operation, id } = found
  const { headers, origin } = request
  const key = idempotencyKeyOf(world, operation, headers["x-amz-pay-idempotency-key"])
  if (!throttle.take(world, who.seller.sellerId, operation)) {
    throw new ApiRefusal("TooManyRequests", `Rate exceeded for ${operation.action}.`)
  }
  const simulationCode = headers["x-amz-pay-simulation-code"]
  const call: Call = { ...who, id, body: bodyOf(request, operation), simulationCode, origin }
  const { status, body } = perform(world, { operation, call, key })
  return { status, headers: { "content-type": "application/json" }, body }
}

type Outcome = { readonly response: SimulatorResponse; readonly code?: string }

function hear(parts: EndpointParts, request: SimulatorRequest, target: Target): Outcome {
  try {
    const found = operationFor(target, request.method)
    const who = authenticate(parts.world, request, target.environment)
    const response = answerTo(parts, { request, found, who })
    return { response, ...codeOf(response) }
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error
    return { response: refused(error.reasonCode, error.message, error.status), code: error.reasonCode }
  }
}

/** The reason of a decline, which is an answer and no refusal. */
function codeOf({ status, body }: SimulatorResponse): { readonly code?: string } {
  if (status < 400) return {}
  const { reasonCode } = JSON.parse(body) as { readonly reasonCode: string }
  return { code: reasonCode }
}

function withFaults(parts: EndpointParts, request: SimulatorRequest, target: Target): Outcome & { action: string } {
  const fitting = operations.find((it) => it.method === request.method && idIn(it.path, target.path) !== undefined)
  const action = fitting?.action ?? ""
  const before = parts.faults.take(action, "before")
  if (before !== undefined) return { action, response: breakages[before](undefined), code: "fault-before" }
  const outcome = hear(parts, request, target)
  const after = parts.faults.take(action, "after")
  if (after === undefined) return { action, ...outcome }
  return { action, response: breakages[after](outcome.response), code: "fault-after" }
}

/** The Amazon Pay API v2, live and sandbox, for key ids with and without their environment. */
export const cv2Endpoint =
  (parts: EndpointParts): Handler =>
  async (request) => {
    const target = targetOf(request)
    if (target === undefined) return undefined
    await parts.delay()
    catchUp(parts.world)
    const requestId = parts.world.identifiers.uuid()
    const { response, code, action } = withFaults(parts, request, target)
    parts.journal.add({
      time: timestamp(parts.world.at),
      operation: action,
      parameters: parametersOf(action, target.path, request),
      status: response.lost === undefined ? response.status : 0,
      ...(code === undefined ? {} : { code }),
    })
    return { ...response, headers: { ...response.headers, "x-amz-pay-request-id": requestId } }
  }
