import type { Folio } from "../ports/ledger"
import { isYoung } from "./last-effect-of"
import type { Asker, Parts } from "./parts"
import type { Sent } from "./send"
import { look, send } from "./send"
import type { Sendable } from "./sendable"

type Settling = {
  /** Somebody still wants exactly this effect. */
  readonly wanted: boolean
  /** What is found is given back at once: a mere reservation may be made by looking for it. @default false */
  readonly isGivenBack?: boolean
  readonly asker: Asker
}

/**
 * Settles an attempt whose answer was lost (DESIGN rule 2): still wanted and young, the very same call is repeated with
 * the same reference; otherwise Amazon is only asked whether it took effect.
 */
export function settleLostOne(
  parts: Parts,
  folio: Folio,
  sendable: Sendable,
  { wanted, isGivenBack = false, asker }: Settling,
): Promise<Sent> {
  const isHarmless = isGivenBack && sendable.kind === "authorization" && !sendable.row.captureNow
  return wanted && isYoung(sendable, parts.clock.now())
    ? send(parts, folio, sendable, { repeat: true, asker })
    : look(parts, folio, sendable, { asker, wanted: wanted || isHarmless })
}
