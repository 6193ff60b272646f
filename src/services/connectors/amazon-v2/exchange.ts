import type { Clock } from "../../ports/clock"
import type { Priority } from "../../ports/payment-connector"
import type { Transport, TransportRequest, TransportResponse } from "../../ports/transport"
import type { Rate } from "../../support/bucket"
import { admission } from "../../support/calls/admission"
import { clockSkew } from "../../support/calls/clock-skew"
import type { Failure } from "../../support/calls/failure"
import { failureOf } from "../../support/calls/failure"
import { lastEffect } from "../../support/calls/last-effect"
import type { Skew } from "../../support/calls/last-effect"
import type { Tried } from "../../support/calls/repeating"
import { reporter } from "../../support/calls/reporter"
import type { Observe } from "../../support/events"
import type { Quota } from "../../support/quota"
import type { Operation, Request } from "./operation"
import type { Action } from "./quotas"
import { readAnswer } from "./read-answer"
import type { Signer } from "./signature"

export type ExchangeParts = {
  readonly origin: URL
  /** `/v2`, with the environment in front where the key does not name it. */
  readonly prefix: string
  readonly region: string
  readonly sandbox: boolean
  readonly signer: Signer
  readonly transport: Transport
  readonly clock: Clock
  readonly quota: Quota
  /** Kept up to date by every answer. */
  readonly skew: Skew
  readonly rateOf: (action: Action) => Rate
  readonly observe: Observe
  /** Milliseconds for one try, by action; else the row's own. */
  readonly timeouts: Readonly<Record<string, number>>
}

type Try = { readonly attempt: number; readonly deadline: Date; readonly priority: Priority }
export type Exchange = <Input, Output>(row: Operation<Input, Output>, input: Input, how: Try) => Promise<Tried<Output>>

/** Answers are a few kilobytes; more than this is not Amazon. */
const maxBytes = 1_048_576
const userAgent = "medusa-payment-amazon-pay/1 (TypeScript)"

/** One try: a place in the quota, a fresh signature, one exchange, one event. */
export function createExchange(parts: ExchangeParts): Exchange {
  const { clock, quota, rateOf, skew: known } = parts

  return async (row, input, { attempt, deadline, priority }) => {
    const report = reporter(parts, { connector: "amazon-v2", operation: row.action, attempt })
    const refused = await admission({ quota, clock }, { name: row.action, priority, deadline })
    if (refused !== undefined) {
      report({ result: refused.kind, code: refused.code })
      return { is: "failed", failure: refused, notAfter: clock.now(), again: false }
    }
    const signed = clock.now()
    const heard = await hear(parts, { row, input, request: write(parts, row, { input, signed, deadline }) }, known)
    if (heard.is === "answered") {
      report({ result: "answered", status: heard.status, requestId: heard.requestId, skew: known.seconds })
      return heard
    }
    const throttled = heard.failure.kind === "throttled"
    if (throttled) quota.throttled(row.action)
    const { kind, code, requestId } = heard.failure
    report({ result: kind, status: heard.status, code, requestId, skew: known.seconds })
    const pause = throttled ? { retryAfter: Math.ceil(1 / rateOf(row.action).perSecond) } : {}
    return { is: "failed", failure: { ...heard.failure, ...pause }, notAfter: lastEffect(signed, known), again: true }
  }
}

type Asked<Input, Output> = {
  readonly row: Operation<Input, Output>
  readonly input: Input
  readonly request: TransportRequest
}
type Heard<Output> =
  | (Extract<Tried<Output>, { readonly is: "answered" }> & { readonly status: number })
  | { readonly is: "failed"; readonly failure: Failure; readonly status: number | undefined }

async function hear<Input, Output>(
  { transport, clock }: ExchangeParts,
  { row, input, request }: Asked<Input, Output>,
  known: Skew,
): Promise<Heard<Output>> {
  let response: TransportResponse | undefined
  try {
    response = await transport(request)
    const { status, headers } = response
    known.seconds = clockSkew(headers["date"], clock.now()) ?? known.seconds
    const said = readAnswer(row, input, response)
    return said.is === "answer"
      ? { is: "answered", output: said.output, requestId: said.requestId, status }
      : { is: "failed", failure: said.failure, status }
  } catch (error) {
    return { is: "failed", failure: failureOf(error, response), status: response?.status }
  }
}

type When<Input> = { readonly input: Input; readonly signed: Date; readonly deadline: Date }

function write<Input>(
  parts: ExchangeParts,
  row: Operation<Input, unknown>,
  { input, signed, deadline }: When<Input>,
): TransportRequest {
  const { origin, prefix, signer, sandbox, timeouts } = parts
  const request = row.request(input)
  const path = `${prefix}${request.path}`
  const body = request.body === undefined ? "" : JSON.stringify(request.body)
  const headers = signedHeaders(parts, request, signed)
  const left = Math.max(1, deadline.getTime() - signed.getTime())
  return {
    method: row.method,
    url: `${origin.origin}${path}`,
    headers: {
      ...headers,
      authorization: signer.authorize({ method: row.method, path, headers, body }),
      "user-agent": userAgent,
      // Beside the signature, as Amazon's own guide has it; refused by Amazon when it is live (amazon-pay-cv2.md 2.4).
      ...(sandbox && request.note !== undefined ? { "x-amz-pay-simulation-code": request.note } : {}),
    },
    ...(body === "" ? {} : { body }),
    timeout: Math.min(timeouts[row.action] ?? row.timeout, left),
    maxBytes,
  }
}

/** amazon-pay-cv2.md 1.3. The date in whole seconds without marks between: the form of Amazon's documentation. */
const signedHeaders = ({ origin, region }: ExchangeParts, { key }: Request, signed: Date) => ({
  accept: "application/json",
  "content-type": "application/json",
  "x-amz-pay-date": signed.toISOString().replace(/[-:]|\.\d+/g, ""),
  "x-amz-pay-host": origin.host,
  "x-amz-pay-region": region,
  ...(key === undefined ? {} : { "x-amz-pay-idempotency-key": key }),
})
