import type { HistoryWord } from "../domain/who-hears"
import type { Folio } from "../ports/ledger"
import type { CaptureRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import type { Asker, Parts } from "./parts"

export type Captured = { readonly is: "captured"; readonly folio: Folio; readonly capture: CaptureRow }

/** Medusa's capture row that asks, and who clicked. */
export type CapturingFor = { readonly medusaCaptureId: string; readonly asker: Asker }

/** `to`: the Medusa capture that stands for the ledger's. @default the one that asks */
type Linking = { readonly input: CapturingFor; readonly event: HistoryWord; readonly to?: string }

/**
 * A Medusa capture now stands for the ledger's. "again" when another one was first, or when it is not the one that asks.
 */
export async function linkCapture(
  parts: Parts,
  folio: Folio,
  row: CaptureRow,
  { input, event, to = input.medusaCaptureId }: Linking,
): Promise<Captured | "again"> {
  const by = { source: "call", at: parts.clock.now(), actor: input.asker.actor } as const
  const { id } = folio.orderReference
  const after = await decideAndSchedule(parts, id, (now) => {
    const free = now.captures.find((it) => it.id === row.id)?.link === null
    if (!free) return []
    return [
      { in: "capture", id: row.id, when: { link: null }, set: { link: to, linkedAt: by.at } },
      entry(by, {
        orderReferenceId: id,
        kind: "capture",
        targetId: row.id,
        event,
        amazonId: row.amazonId,
        to: row.state,
      }),
    ]
  })
  const linked = after.captures.find((it) => it.id === row.id)
  return linked?.link === input.medusaCaptureId ? { is: "captured", folio: after, capture: linked } : "again"
}
