import { lives } from "../domain/lives"
import type { Folio } from "../ports/ledger"
import { isYoung } from "./last-effect-of"
import type { Sendable } from "./sendable"

type At = {
  readonly wanted: boolean
  /** Nothing that was sent can take effect any more. */
  readonly isOver: boolean
  /** Somebody waits for the answer. */
  readonly isAsked: boolean
  readonly now: Date
}

/**
 * Whether an attempt that only a repetition finds is sent once more. A reservation that nobody wants only where its order
 * is at its end: then Amazon tells what came of it, or refuses it (DESIGN rule 2). A refund stands for what comes of it.
 * An old one is left alone by the reconciler until nothing sent can take effect: else its absence is never believed.
 */
export function mayRepeat({ orderReference }: Folio, { kind, row }: Sendable, at: At): boolean {
  const isIdle = kind === "authorization" && !at.wanted && !lives["order-reference"].isFinal(orderReference.state)
  return !isIdle && (isYoung({ row }, at.now) || at.isOver || at.isAsked)
}
