import type { SimulatorResponse } from "../../http"
import type { FaultKind } from "../../mws/faults"
import { statusOfReason, type Reason } from "../world/refusal"

const json = { "content-type": "application/json" } as const
const begun = '{"checkoutSessionId":"0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10","statusDetails":{"sta'
const html =
  "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>"

/** `{ "reasonCode", "message" }` */
export const refused = (reasonCode: Reason, message: string, status: number): SimulatorResponse => ({
  status,
  headers: json,
  body: JSON.stringify({ reasonCode, message }),
})

const asError = (reason: Reason) => () => refused(reason, "The request could not be processed.", statusOfReason[reason])

/** What the client gets instead of `answer`; before the effect there is no answer to break. */
type Breakage = (answer: SimulatorResponse | undefined) => SimulatorResponse

/** The faults of the control interface, as the JSON API has them. */
export const breakages: Readonly<Record<FaultKind, Breakage>> = {
  reset: () => ({ status: 200, body: "", lost: "reset" }),
  timeout: () => ({ status: 200, body: "", lost: "timeout" }),
  "500": asError("InternalServerError"),
  "503": asError("ServiceUnavailable"),
  throttled: asError("TooManyRequests"),
  html: () => ({ status: 502, headers: { "content-type": "text/html" }, body: html }),
  truncated: (answer) => ({
    status: answer?.status ?? 200,
    headers: json,
    body: answer?.body.slice(0, Math.floor(answer.body.length / 2)) ?? begun,
  }),
  empty: () => ({ status: 200, headers: json, body: "" }),
  /** Above any sensible limit of a reader: 2 MiB. */
  oversized: (answer) => ({ status: 200, headers: json, body: (answer?.body ?? begun) + " ".repeat(2 ** 21) }),
  /** Something in front of the JSON that no reader may skip. */
  doctype: (answer) => ({
    status: 200,
    headers: json,
    body: `<!DOCTYPE r [<!ENTITY e "expanded">]>${answer?.body ?? begun}`,
  }),
}
