import type { Folio } from "../ports/ledger"
import type { Asker, Parts } from "./parts"
import type { Sendable, Sent } from "./send"
import { look, repeatable, send } from "./send"

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
  const young = parts.clock.now().getTime() - sendable.row.createdAt.getTime() < repeatable
  return wanted && young
    ? send(parts, folio, sendable, { repeat: true, asker })
    : look(parts, folio, sendable, { asker })
}
