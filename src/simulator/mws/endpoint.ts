import type { Handler, SimulatorRequest, SimulatorResponse } from "../http"
import { operations } from "../operations"
import type { Call, Operation } from "../operations/operation"
import { timestamp } from "../world/clock"
import { Refusal } from "../world/refusal"
import { catchUp } from "../world/time-passes"
import type { World } from "../world/world"
import { authenticate } from "./authenticate"
import { granted, refused } from "./envelope"
import { breakages, type Faults } from "./faults"
import { withoutSecrets, type Journal } from "./journal"
import type { Throttle } from "./throttle"

export type EndpointParts = {
  readonly world: World
  readonly faults: Faults
  readonly journal: Journal
  readonly throttle: Throttle
  /** Waits as long as the control interface has it. */
  readonly delay: () => Promise<void>
}

const section = /^\/OffAmazonPayments(_Sandbox)?(?:\/([^/]*)\/?)?$/

/** GET carries its parameters in the query, POST in the form; the signature covers them decoded. */
function parametersOf({ query, body }: SimulatorRequest): ReadonlyMap<string, string> {
  return new Map([...query, ...new URLSearchParams(body)])
}

function operationOf(request: SimulatorRequest, action: string): Operation {
  const [, , version] = section.exec(request.path) ?? []
  if (version !== "2013-01-01") {
    throw new Refusal("InvalidAddress", `The address ${request.path.slice(0, 100)} is not valid.`)
  }
  const operation = operations.get(action)
  if (operation === undefined) throw new Refusal("InvalidParameterValue", "The value of Action is not valid.")
  return operation
}

type Asked = { readonly request: SimulatorRequest; readonly parameters: ReadonlyMap<string, string> }
type Answer = { readonly response: SimulatorResponse; readonly code?: string }

function perform({ world, throttle }: EndpointParts, { request, parameters }: Asked, requestId: string): Answer {
  try {
    const operation = operationOf(request, parameters.get("Action") ?? "")
    const seller = authenticate(world, request, parameters)
    if (!throttle.take(world, seller.sellerId, operation)) {
      throw new Refusal("RequestThrottled", `Rate exceeded for ${operation.action}.`)
    }
    const environment = section.exec(request.path)?.[1] === undefined ? "Live" : "Sandbox"
    const call: Call = { seller, environment, parameters }
    return { response: granted(operation.action, operation.perform(world, call), requestId) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { response: refused(error, requestId, world.switches.requestIdSpelling), code: error.code }
  }
}

function withFaults(parts: EndpointParts, asked: Asked): Answer {
  const action = asked.parameters.get("Action") ?? ""
  const requestId = parts.world.identifiers.uuid()
  const before = parts.faults.take(action, "before")
  if (before !== undefined) return { response: breakages[before](requestId, undefined), code: "fault-before" }
  const answer = perform(parts, asked, requestId)
  const after = parts.faults.take(action, "after")
  return after === undefined ? answer : { response: breakages[after](requestId, answer.response), code: "fault-after" }
}

/** The section OffAmazonPayments of MWS, live and sandbox. */
export const mwsEndpoint =
  (parts: EndpointParts): Handler =>
  async (request) => {
    if (!request.path.startsWith("/OffAmazonPayments")) return undefined
    if (request.method !== "GET" && request.method !== "POST") return { status: 405, body: "" }
    const parameters = parametersOf(request)
    await parts.delay()
    catchUp(parts.world)
    const { response, code } = withFaults(parts, { request, parameters })
    parts.journal.add({
      time: timestamp(parts.world.at),
      operation: parameters.get("Action") ?? "",
      parameters: withoutSecrets(parameters),
      status: response.lost === undefined ? response.status : 0,
      ...(code === undefined ? {} : { code }),
    })
    return response
  }
