import type { Transport, TransportRequest, TransportResponse } from "../../../src/services/ports/transport"
import { TransportFailure } from "../../../src/services/ports/transport"

/** What the other side does: an answer, or trouble. The last step is repeated. */
export type Step = TransportResponse | TransportFailure | ((request: TransportRequest) => TransportResponse)

export type ScriptedTransport = Transport & {
  readonly requests: readonly TransportRequest[]
  readonly forms: readonly URLSearchParams[]
}

export function scriptedTransport(...steps: readonly Step[]): ScriptedTransport {
  const requests: TransportRequest[] = []
  const forms: URLSearchParams[] = []
  const transport: Transport = (request) => {
    const step = steps[Math.min(requests.length, steps.length - 1)]
    requests.push(request)
    forms.push(new URLSearchParams(request.body))
    if (step === undefined) throw new Error("the script is empty")
    if (step instanceof TransportFailure) return Promise.reject(step)
    return Promise.resolve(typeof step === "function" ? step(request) : step)
  }
  return Object.assign(transport, { requests, forms })
}
