import type { Clock } from "../../ports/clock"
import type { Priority } from "../../ports/payment-connector"
import type { Transport, TransportResponse } from "../../ports/transport"
import type { Rate } from "../../support/bucket"
import type { Observe } from "../../support/events"
import type { Quota } from "../../support/quota"
import { shortestTry } from "../../support/retry"
import { clockSkew } from "./clock-skew"
import type { Failure } from "./failure"
import { failureOf, stated } from "./failure"
import { flatten } from "./fields"
import type { Operation } from "./operation"
import type { QuotaName } from "./quotas"
import { readAnswer } from "./read-answer"
import type { Sign } from "./signature"

export type ExchangeParts = {
  readonly url: string
  readonly userAgent: string
  readonly sign: Sign
  readonly transport: Transport
  readonly clock: Clock
  readonly quota: Quota
  readonly rates: Readonly<Record<QuotaName, Rate>>
  readonly observe: Observe
  /** Milliseconds for one try, by action; else the row's own. */
  readonly timeouts: Readonly<Record<string, number>>
}

type Try = { readonly attempt: number; readonly deadline: Date; readonly priority: Priority }

/** `notAfter`: the request cannot take effect later. `again` false: there is no time or no place for another try. */
export type Tried<Output> =
  | { readonly is: "answered"; readonly output: Output; readonly requestId: string | undefined }
  | { readonly is: "failed"; readonly failure: Failure; readonly notAfter: Date; readonly again: boolean }

export type Exchange = <Input, Output>(row: Operation<Input, Output>, input: Input, how: Try) => Promise<Tried<Output>>

/** Signatures live 15 minutes by Amazon's clock (amazon-pay-cv1.md 1.3); a minute more for what is still on its way. */
export const signatureLife = 16 * 60_000
/** Answers are a few kilobytes; more than this is not Amazon. */
const maxBytes = 1_048_576
/** A difference of clocks that is worth an operator's attention. */
const notableSkew = 60

/** One try: a place in the quota, a fresh signature, one exchange, one event. */
export function createExchange(parts: ExchangeParts): Exchange {
  const { clock, quota } = parts
  let skew: number | undefined

  return async (row, input, { attempt, deadline, priority }) => {
    const began = clock.now()
    const report = reporter(parts, { operation: row.action, attempt, began })
    const refused = await admission({ quota, clock, operation: row.action, priority, deadline })
    if (refused !== undefined) {
      report({ result: refused.kind, code: refused.code })
      return { is: "failed", failure: refused, notAfter: began, again: false }
    }
    const signed = clock.now()
    let response: TransportResponse | undefined
    let failure: Failure
    try {
      response = await parts.transport(write(parts, row, input, { signed, deadline }))
      skew = clockSkew(response.headers["date"], clock.now()) ?? skew
      const said = readAnswer(row, input, response)
      if (said.is === "answer") {
        report({ result: "answered", status: response.status, requestId: said.requestId, skew })
        return { is: "answered", output: said.output, requestId: said.requestId }
      }
      failure = stated(said, skew)
    } catch (error) {
      failure = failureOf(error, response)
    }
    if (failure.kind === "throttled") {
      quota.throttled(row.action)
      failure = { ...failure, retryAfter: Math.ceil(1 / parts.rates[row.quota].perSecond) }
    }
    report({ result: failure.kind, code: failure.code, status: response?.status, requestId: failure.requestId, skew })
    const ahead = Math.max(0, -(skew ?? 0)) * 1_000
    return { is: "failed", failure, notAfter: new Date(signed.getTime() + signatureLife + ahead), again: true }
  }
}

type Asking = {
  readonly quota: Quota
  readonly clock: Clock
  readonly operation: string
  readonly priority: Priority
  readonly deadline: Date
}

/** Nothing is sent that could not be answered in time. */
async function admission({ quota, clock, operation, priority, deadline }: Asking): Promise<Failure | undefined> {
  if (deadline.getTime() <= clock.now().getTime()) {
    return { kind: "unreachable", code: "deadline", acted: "no", hint: "no time was left to ask" }
  }
  const latest = new Date(deadline.getTime() - shortestTry)
  const place = await quota.take({ name: operation, priority, deadline: latest })
  if (place === "taken") return undefined
  const hint = "Amazon's quota for this operation is used up; nothing was sent"
  return { kind: "throttled", code: "quota", acted: "no", retryAfter: place.retryAfter, hint }
}

type When = { readonly signed: Date; readonly deadline: Date }

function write<Input, Output>(
  parts: ExchangeParts,
  row: Operation<Input, Output>,
  input: Input,
  { signed, deadline }: When,
) {
  const left = Math.max(1, deadline.getTime() - signed.getTime())
  return {
    method: "POST" as const,
    url: parts.url,
    headers: { "content-type": "application/x-www-form-urlencoded", "user-agent": parts.userAgent },
    body: parts.sign([["Action", row.action], ["Timestamp", signed.toISOString()], ...flatten(row.request(input))]),
    timeout: Math.min(parts.timeouts[row.action] ?? row.timeout, left),
    maxBytes,
  }
}

type Told = {
  readonly result: "answered" | Failure["kind"]
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  readonly skew?: number | undefined
}

const reporter =
  (
    { observe, clock }: ExchangeParts,
    call: { readonly operation: string; readonly attempt: number; readonly began: Date },
  ) =>
  ({ result, status, code, requestId, skew }: Told): void => {
    observe({
      connector: "amazon-mws",
      operation: call.operation,
      attempt: call.attempt,
      milliseconds: clock.now().getTime() - call.began.getTime(),
      result,
      ...(status === undefined ? {} : { status }),
      ...(code === undefined ? {} : { code }),
      ...(requestId === undefined ? {} : { requestId }),
      ...(skew === undefined || Math.abs(skew) <= notableSkew ? {} : { clockSkewSeconds: skew }),
    })
  }
