import type { Folio } from "../ports/ledger"
import { isYoung } from "./last-effect-of"
import type { Asker, Parts } from "./parts"
import type { Sent } from "./send"
import { look, send } from "./send"
import type { Sendable } from "./sendable"

type Settling = {
  /** Somebody still wants exactly this effect. */
  readonly wanted: boolean
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
  { wanted, asker }: Settling,
): Promise<Sent> {
  return wanted && isYoung(sendable, parts.clock.now())
    ? send(parts, folio, sendable, { repeat: true, asker })
    : look(parts, folio, sendable, { asker, wanted })
}
