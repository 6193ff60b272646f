import type { Clock } from "../../ports/clock"
import type { Priority } from "../../ports/payment-connector"
import type { Transport, TransportRequest, TransportResponse } from "../../ports/transport"
import type { Rate } from "../../support/bucket"
import { admission } from "../../support/calls/admission"
import { clockSkew } from "../../support/calls/clock-skew"
import type { Failure } from "../../support/calls/failure"
import { failureOf } from "../../support/calls/failure"
import type { Skew } from "../../support/calls/last-effect"
import { lastEffect } from "../../support/calls/last-effect"
import type { Tried } from "../../support/calls/repeating"
import { reporter } from "../../support/calls/reporter"
import type { Observe } from "../../support/events"
import type { Quota } from "../../support/quota"
import { flatten } from "./fields"
import type { Operation } from "./operation"
import type { QuotaName } from "./quotas"
import { readAnswer } from "./read-answer"
import type { Sign } from "./signature"
import { stated } from "./stated"

export type ExchangeParts = {
  readonly url: string
  readonly userAgent: string
  readonly sign: Sign
  readonly transport: Transport
  readonly clock: Clock
  readonly quota: Quota
  /** Kept up to date by every answer. */
  readonly skew: Skew
  readonly rates: Readonly<Record<QuotaName, Rate>>
  readonly observe: Observe
  /** Milliseconds for one try, by action; else the row's own. */
  readonly timeouts: Readonly<Record<string, number>>
}

type Try = { readonly attempt: number; readonly deadline: Date; readonly priority: Priority }

export type Exchange = <Input, Output>(row: Operation<Input, Output>, input: Input, how: Try) => Promise<Tried<Output>>

/** Answers are a few kilobytes; more than this is not Amazon. */
const maxBytes = 1_048_576

/** One try: a place in the quota, a fresh signature, one exchange, one event. */
export function createExchange(parts: ExchangeParts): Exchange {
  const { clock, quota, rates, skew: known } = parts

  return async (row, input, { attempt, deadline, priority }) => {
    const report = reporter(parts, { connector: "amazon-mws", operation: row.action, attempt })
    const refused = await admission({ quota, clock }, { name: row.action, priority, deadline })
    if (refused !== undefined) {
      report({ result: refused.kind, code: refused.code })
      return { is: "failed", failure: refused, notAfter: clock.now(), again: false }
    }
    const signed = clock.now()
    const heard = await hear(parts, { row, input, request: write(parts, { row, input }, { signed, deadline }) }, known)
    if (heard.is === "answered") {
      report({ result: "answered", status: 200, requestId: heard.requestId, skew: known.seconds })
      return heard
    }
    const throttled = heard.failure.kind === "throttled"
    if (throttled) quota.throttled(row.action)
    const { kind, code, requestId } = heard.failure
    report({ result: kind, status: heard.status, code, requestId, skew: known.seconds })
    const pause = throttled ? { retryAfter: Math.ceil(1 / rates[row.quota].perSecond) } : {}
    return { is: "failed", failure: { ...heard.failure, ...pause }, notAfter: lastEffect(signed, known), again: true }
  }
}

type Asked<Input, Output> = { readonly row: Operation<Input, Output>; readonly input: Input }
type Heard<Output> =
  | Extract<Tried<Output>, { readonly is: "answered" }>
  | { readonly is: "failed"; readonly failure: Failure; readonly status: number | undefined }

async function hear<Input, Output>(
  { transport, clock }: ExchangeParts,
  { row, input, request }: Asked<Input, Output> & { readonly request: TransportRequest },
  known: Skew,
): Promise<Heard<Output>> {
  let response: TransportResponse | undefined
  try {
    response = await transport(request)
    known.seconds = clockSkew(response.headers["date"], clock.now()) ?? known.seconds
    const said = readAnswer(row, input, response)
    return said.is === "answer"
      ? { is: "answered", output: said.output, requestId: said.requestId }
      : { is: "failed", failure: stated(said, known.seconds), status: response.status }
  } catch (error) {
    return { is: "failed", failure: failureOf(error, response), status: response?.status }
  }
}

type When = { readonly signed: Date; readonly deadline: Date }

function write<Input, Output>(
  { url, userAgent, sign, timeouts }: ExchangeParts,
  { row, input }: Asked<Input, Output>,
  { signed, deadline }: When,
): TransportRequest {
  const left = Math.max(1, deadline.getTime() - signed.getTime())
  return {
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", "user-agent": userAgent },
    body: sign([["Action", row.action], ["Timestamp", signed.toISOString()], ...flatten(row.request(input))]),
    timeout: Math.min(timeouts[row.action] ?? row.timeout, left),
    maxBytes,
  }
}
