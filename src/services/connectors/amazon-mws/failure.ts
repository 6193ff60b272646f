import type { Fault } from "../../domain/fault"
import { TransportFailure } from "../../ports/transport"
import type { TransportResponse } from "../../ports/transport"
import { describeSkew } from "./clock-skew"
import type { Said } from "./read-answer"
import { Unreadable } from "./unreadable"

/** Everything a fault needs but the operation and the moment. */
export type Failure = Pick<
  ConstructorParameters<typeof Fault>[0],
  "kind" | "code" | "acted" | "hint" | "requestId" | "retryAfter"
>

/** An answer that breaks on the way back may belong to a call that worked. */
const ways = {
  timeout: "unreachable",
  reset: "unreachable",
  refused: "unreachable",
  network: "unreachable",
  "too-large": "unreadable",
} as const satisfies Record<TransportFailure["why"], Failure["kind"]>

/** Statuses of a service or a proxy that is in trouble; their bodies may be anything (amazon-pay-cv1.md 4.1, 4.3). */
const troubled: readonly number[] = [500, 502, 503, 504]

export const transportFailed = (failure: TransportFailure): Failure => ({
  kind: ways[failure.why],
  code: failure.why,
  acted: failure.sent,
})

export const unreadable = (problem: Unreadable, { status }: TransportResponse): Failure =>
  troubled.includes(status)
    ? { kind: "unreachable", code: `http-${status.toString()}`, acted: "maybe" }
    : { kind: "unreadable", code: problem.code, acted: "maybe", hint: problem.message }

type Stated = Extract<Said<never>, { readonly is: "error" }>

/** `skew`: Amazon's clock minus ours in seconds, where known. */
export function stated(error: Stated, skew: number | undefined): Failure {
  const { code, row, requestId } = error
  const late = isAboutTime(error, skew)
  const hint = late ? aboutClocks(skew) : row.hint
  return {
    kind: late ? "misconfigured" : row.kind,
    code,
    acted: row.acted,
    ...(hint === undefined ? {} : { hint }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** A request is refused when it is more than 15 minutes off (amazon-pay-cv1.md 1.3); answers may be a minute under way. */
const isAboutTime = ({ aboutTime, code }: Stated, skew = 0): boolean =>
  aboutTime || (code === "InvalidParameterValue" && Math.abs(skew) > 14 * 60)

const aboutClocks = (skew: number | undefined): string =>
  skew === undefined ? "Amazon refuses the time of the request: check this server's clock" : describeSkew(skew)

/** Anything else that was thrown is our own mistake and goes on unchanged. */
export function failureOf(error: unknown, response: TransportResponse | undefined): Failure {
  if (error instanceof TransportFailure) return transportFailed(error)
  if (error instanceof Unreadable && response !== undefined) return unreadable(error, response)
  throw error
}
