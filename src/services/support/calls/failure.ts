import type { Fault } from "../../domain/fault"
import { TransportFailure } from "../../ports/transport"
import type { TransportResponse } from "../../ports/transport"
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

const transportFailed = (failure: TransportFailure): Failure => ({
  kind: ways[failure.why],
  code: failure.why,
  acted: failure.sent,
})

const unreadable = (problem: Unreadable, { status }: TransportResponse): Failure =>
  troubled.includes(status)
    ? { kind: "unreachable", code: `http-${status.toString()}`, acted: "maybe" }
    : { kind: "unreadable", code: problem.code, acted: "maybe", hint: problem.message }

/** Anything else that was thrown is our own mistake and goes on unchanged. */
export function failureOf(error: unknown, response: TransportResponse | undefined): Failure {
  if (error instanceof TransportFailure) return transportFailed(error)
  if (error instanceof Unreadable && response !== undefined) return unreadable(error, response)
  throw error
}
