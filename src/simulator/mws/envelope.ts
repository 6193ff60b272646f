import type { SimulatorResponse } from "../http"
import type { Refusal } from "../world/refusal"
import { document, type Element } from "../xml"

const form = {
  namespace: "http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01",
  declaration: '<?xml version="1.0"?>\n',
} as const
/** Without a charset: a known client compares for exactly this. */
const headers = { "content-type": "text/xml" } as const

/** `<{Action}Response>` with its result, if it has one, and the request id. */
export function granted(action: string, result: readonly Element[] | undefined, requestId: string): SimulatorResponse {
  const content: readonly Element[] = result === undefined ? [] : [[`${action}Result`, result]]
  const root: Element = [`${action}Response`, [...content, ["ResponseMetadata", [["RequestId", requestId]]]]]
  return { status: 200, headers, body: document(root, form) }
}

export type RequestIdSpelling = "RequestId" | "RequestID"

/** `<ErrorResponse>`; a throttled answer has an empty Type and always spells RequestID (recorded answers). */
export function refused(refusal: Refusal, requestId: string, spelling: RequestIdSpelling): SimulatorResponse {
  const isThrottled = refusal.code === "RequestThrottled"
  const side = refusal.status >= 500 ? "Receiver" : "Sender"
  const error: Element = [
    "Error",
    [
      ["Type", isThrottled ? "" : side],
      ["Code", refusal.code],
      ["Message", refusal.message],
      ["Detail", ""],
    ],
  ]
  const root: Element = ["ErrorResponse", [error, [isThrottled ? "RequestID" : spelling, requestId]]]
  return { status: refusal.status, headers, body: document(root, form) }
}
