import type { FaultKind } from "../domain/fault"

/** May a lost answer be asked for again? A fact of the call. */
export type Repeat = "always" | "with-same-reference" | "never"

type Tried = {
  readonly repeat: Repeat
  /** How many tries were made, 1 after the first. */
  readonly attempt: number
  readonly failure: FaultKind
  /** Milliseconds until the caller's deadline. */
  readonly left: number
}

/** Amazon's pauses in milliseconds: at once, then 1, 4, 10 and 30 s (amazon-pay-cv1.md 4.3). */
const pauses = [0, 1_000, 4_000, 10_000, 30_000] as const
/** Asking a throttle again at once only lengthens it. */
const pausesByFailure: Partial<Record<FaultKind, readonly number[]>> = {
  unreachable: pauses,
  throttled: pauses.slice(1),
}

/** Milliseconds that a try needs at least to be worth sending. */
export const shortestTry = 1_000

/**
 * Whether, and after how many milliseconds, a failed try is repeated. A pause that does not fit is shortened to what
 * leaves time for one more try; no time for one stops.
 */
export function next({ repeat, attempt, failure, left }: Tried): { readonly wait: number } | "stop" {
  const pause = repeat === "never" ? undefined : pausesByFailure[failure]?.[attempt - 1]
  if (pause === undefined || left < shortestTry) return "stop"
  return { wait: Math.min(pause, left - shortestTry) }
}
