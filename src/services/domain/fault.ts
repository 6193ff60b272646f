/**
 * Why no usable answer came. `refused`: Amazon says we asked wrongly or at the wrong time (see `code`).
 * `misconfigured`: credentials, clock, account or rights; an operator must act.
 */
export type FaultKind = "unreachable" | "throttled" | "refused" | "unreadable" | "misconfigured"

type FaultDetails = {
  readonly operation: string
  readonly kind: FaultKind
  /** Amazon's error code, or our word for a transport failure (timeout, reset, html, truncated). */
  readonly code: string
  /** "no": surely without effect. "maybe": look it up before anything else of its kind is sent. */
  readonly acted: "no" | "maybe"
  /** The request cannot take effect after this moment. */
  readonly notAfter?: Date
  readonly requestId?: string
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number
  /** What the operator must know, without secrets or buyer data. */
  readonly hint?: string
}

/** Thrown when Amazon gave no answer, or answered that the request was wrong. */
export class Fault extends Error {
  override readonly name = "Fault"
  readonly operation: string
  readonly kind: FaultKind
  readonly code: string
  readonly acted: "no" | "maybe"
  readonly notAfter: Date | undefined
  readonly requestId: string | undefined
  readonly retryAfter: number | undefined

  constructor(details: FaultDetails, options?: ErrorOptions) {
    super(`${details.operation}: ${details.kind} (${details.code})${details.hint ? ` - ${details.hint}` : ""}`, options)
    this.operation = details.operation
    this.kind = details.kind
    this.code = details.code
    this.acted = details.acted
    this.notAfter = details.notAfter
    this.requestId = details.requestId
    this.retryAfter = details.retryAfter
  }
}
