import { Fault } from "../domain/fault"
import type { Folio } from "../ports/ledger"
import type { Source } from "../ports/rows"
import { hasGivenUp } from "./absent-step"
import { applied } from "./applied"
import { decideAndSchedule } from "./decide-and-schedule"
import { endUnwanted } from "./end-unwanted"
import { lookDown } from "./look-down"
import type { Asker, Parts } from "./parts"
import { settleLostOne } from "./settle-lost-one"
import { takeOver } from "./take-over"
import { tellUnread } from "./tell-unread"

type How = {
  readonly source: Source
  readonly asker: Asker
  /** The shop has canceled the order. @default as the ledger knows */
  readonly isCanceled?: boolean
}

/**
 * Brings the ledger to what Amazon shows now: lost attempts are settled first, then the order reference and everything
 * below it that may still move is read. The caller holds the order reference's lock. @throws Fault
 */
export async function synchronize(
  parts: Parts,
  id: string,
  { source, asker, isCanceled = false }: How,
): Promise<Folio> {
  const before = await settleLost(parts, id, { asker, isCanceled })
  const { connector } = parts.account(before.orderReference.account)
  const { seen, unread } = await lookDown(connector.as(asker.priority), before)
  const by = { source, at: parts.clock.now(), actor: asker.actor }
  return decideAndSchedule(parts, id, (folio) => {
    const news = takeOver(folio, seen, by)
    return [...news, ...tellUnread(applied(folio, news), unread, by)]
  })
}

type Settling = { readonly asker: Asker; readonly isCanceled: boolean }

async function settleLost(parts: Parts, id: string, { asker, isCanceled }: Settling): Promise<Folio> {
  const loaded = await load(parts, id)
  // An order that stands on it, and was not canceled, still wants the money reserved; whoever asked for a capture or refund was told to ask anew.
  const wanted = loaded.orderReference.orderId !== null && !isCanceled && !hasGivenUp(loaded)
  if (!wanted) await endUnwanted(parts, loaded, { asker, isCanceled })
  const folio = wanted ? loaded : await load(parts, id)
  for (const row of open(folio.authorizations))
    await settleLostOne(parts, folio, { kind: "authorization", row }, { wanted, asker })
  for (const row of open(folio.captures))
    await settleLostOne(parts, folio, { kind: "capture", row }, { wanted: false, asker })
  for (const row of open(folio.refunds))
    await settleLostOne(parts, folio, { kind: "refund", row }, { wanted: false, asker })
  return load(parts, id)
}

async function load({ ledger }: Parts, id: string): Promise<Folio> {
  const folio = await ledger.load({ id })
  if (!folio) throw new Fault({ operation: "synchronize", kind: "refused", code: "not-in-ledger", acted: "no" })
  return folio
}

const open = <T extends { readonly settledAt: Date | null }>(rows: readonly T[]): readonly T[] =>
  rows.filter((row) => row.settledAt === null)
