import type { Folio } from "../ports/ledger"
import { decideAndSchedule } from "./decide-and-schedule"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { watch } from "./watch"

/** Alarms begin and end by what the ledger knows and by the time: also where Amazon could not be read. */
export const soundAlarms = (parts: Parts, id: string): Promise<Folio> =>
  decideAndSchedule(parts, id, (folio) =>
    watch(folio, { source: "poll", at: parts.clock.now(), actor: watchAsks.actor }),
  )
