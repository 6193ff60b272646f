import type { FaultKind } from "../../domain/fault"
import type { Clock } from "../../ports/clock"
import type { ConnectorEvent, Observe } from "../events"

type Parts = { readonly observe: Observe; readonly clock: Clock }
type Told = {
  readonly result: "answered" | FaultKind
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  readonly skew?: number | undefined
}

/** A difference of clocks, in seconds, that is worth an operator's attention. */
const notable = 60

/** Starts the watch of one try; the returned function tells how it ended. */
export function reporter(
  { observe, clock }: Parts,
  call: Pick<ConnectorEvent, "connector" | "operation" | "attempt">,
): (told: Told) => void {
  const began = clock.now().getTime()
  return ({ result, status, code, requestId, skew }) => {
    observe({
      ...call,
      milliseconds: clock.now().getTime() - began,
      result,
      ...(status === undefined ? {} : { status }),
      ...(code === undefined ? {} : { code }),
      ...(requestId === undefined ? {} : { requestId }),
      ...(skew === undefined || Math.abs(skew) <= notable ? {} : { clockSkewSeconds: skew }),
    })
  }
}
