import type { Seen } from "../domain/seen"
import type { HistoryWord } from "../domain/who-hears"
import type { Change } from "../ports/ledger"
import type { HistoryRow, Source } from "../ports/rows"
import { freshId } from "../support/fresh-id"

/** Where news came from, for the history. */
export type By = {
  readonly source: Source
  readonly at: Date
  readonly requestId?: string | null
  readonly actor?: string | null
}

/** A new word needs its line in `domain/who-hears.ts`: who is told, or why nobody is. */
type Entry = Pick<HistoryRow, "orderReferenceId" | "kind" | "targetId"> & { readonly event: HistoryWord } & Partial<
    Pick<HistoryRow, "amazonId" | "from" | "to" | "reason" | "soft">
  >

/** One line of the append-only history, as a change to commit beside what it tells of. */
export const entry = (by: By, of: Entry): Change => ({
  in: "history",
  insert: {
    id: freshId("aph", by.at),
    createdAt: by.at,
    amazonId: null,
    from: null,
    to: null,
    reason: null,
    soft: false,
    source: by.source,
    requestId: by.requestId ?? null,
    actor: by.actor ?? null,
    ...of,
  },
})

export const reasonOf = (seen: Seen): string | null => seen.reason ?? null
