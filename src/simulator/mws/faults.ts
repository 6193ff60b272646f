import type { SimulatorResponse } from "../http"
import { Refusal } from "../world/refusal"
import { refused } from "./envelope"

const xml = { "content-type": "text/xml" } as const
const html =
  "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>"

const asError = (code: "InternalServerError" | "ServiceUnavailable" | "RequestThrottled") => (requestId: string) =>
  refused(new Refusal(code, "The request could not be processed."), requestId, "RequestId")

/** What the client gets instead of `answer`; before the effect there is no answer to break. */
type Breakage = (requestId: string, answer: SimulatorResponse | undefined) => SimulatorResponse

const begun = '<?xml version="1.0"?>\n<GetServiceStatusResponse xmlns="http://mws.amazonservices.com/schema/OffAmaz'

/** Everything that can go wrong on the way back, by name. */
export const breakages = {
  reset: () => ({ status: 200, body: "", lost: "reset" }),
  timeout: () => ({ status: 200, body: "", lost: "timeout" }),
  "500": asError("InternalServerError"),
  "503": asError("ServiceUnavailable"),
  throttled: asError("RequestThrottled"),
  html: () => ({ status: 502, headers: { "content-type": "text/html" }, body: html }),
  truncated: (_id, answer) => ({
    status: answer?.status ?? 200,
    headers: xml,
    body: answer?.body.slice(0, Math.floor(answer.body.length / 2)) ?? begun,
  }),
  empty: () => ({ status: 200, headers: xml, body: "" }),
  /** Above any sensible limit of a reader: 2 MiB. */
  oversized: (_id, answer) => ({ status: 200, headers: xml, body: (answer?.body ?? begun) + " ".repeat(2 ** 21) }),
  /** A document type with an entity, which no reader may expand. */
  doctype: (_id, answer) => ({
    status: 200,
    headers: xml,
    body: (answer?.body ?? begun).replace("?>", '?><!DOCTYPE r [<!ENTITY e "expanded">]>'),
  }),
} as const satisfies Readonly<Record<string, Breakage>>

export type FaultKind = keyof typeof breakages

/** A planned fault. `times` below zero is always; `operation` `*` is any. */
export type Fault = {
  readonly operation: string
  readonly when: "before" | "after"
  readonly kind: FaultKind
  times: number
}

export type Faults = {
  readonly add: (fault: Fault) => void
  readonly take: (operation: string, when: Fault["when"]) => FaultKind | undefined
  readonly list: () => readonly Fault[]
  readonly clear: () => void
}

export function createFaults(): Faults {
  let planned: readonly Fault[] = []
  return {
    add: (fault) => {
      planned = [...planned, { ...fault }]
    },
    take: (operation, when) => {
      const fault = planned.find((it) => it.when === when && (it.operation === operation || it.operation === "*"))
      if (fault === undefined) return undefined
      if (fault.times > 0) fault.times -= 1
      planned = planned.filter((it) => it.times !== 0)
      return fault.kind
    },
    list: () => planned,
    clear: () => {
      planned = []
    },
  }
}
