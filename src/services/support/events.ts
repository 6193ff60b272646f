import type { FaultKind } from "../domain/fault"

/**
 * All that may ever be written about a call: no body, no header, no buyer. `code` and `requestId` are Amazon's words
 * after a check of their form, so that nothing else can travel in them.
 */
export type ConnectorEvent = {
  readonly connector: string
  readonly operation: string
  /** 1 for the first try. */
  readonly attempt: number
  readonly milliseconds: number
  readonly result: "answered" | FaultKind
  readonly status?: number
  readonly code?: string
  readonly requestId?: string
  /** Amazon's clock minus ours in whole seconds; present only when they differ by more than a minute. */
  readonly clockSkewSeconds?: number
}

export type Observe = (event: ConnectorEvent) => void
