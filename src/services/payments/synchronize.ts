import { Fault } from "../domain/fault"
import { lives } from "../domain/lives"
import type { Ref, Seen } from "../domain/seen"
import type { Folio } from "../ports/ledger"
import type { PaymentConnector } from "../ports/payment-connector"
import type { Source } from "../ports/rows"
import { hasGivenUp } from "./absent-step"
import { childrenOf } from "./children-of"
import { decideAndSchedule } from "./decide-and-schedule"
import { endUnwanted } from "./end-unwanted"
import type { Asker, Parts } from "./parts"
import { refOfOrder } from "./refs"
import { settleLostOne } from "./settle-lost-one"
import { takeOver } from "./take-over"

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
  const seen = await lookDown(connector.as(asker.priority), before)
  const by = { source, at: parts.clock.now(), actor: asker.actor }
  return decideAndSchedule(parts, id, (folio) => takeOver(folio, seen, by))
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

/** The order reference, its authorizations, their captures, their refunds: what is final is not asked for again. */
async function lookDown(connector: PaymentConnector, folio: Folio): Promise<readonly Seen[]> {
  const order = (await connector.read(refOfOrder(folio.orderReference))).seen
  const authorizations = await below(connector, folio, order)
  const captures = await below(connector, folio, authorizations)
  const refunds = await below(connector, folio, captures)
  return [...order, ...authorizations, ...captures, ...refunds]
}

async function below(connector: PaymentConnector, folio: Folio, parents: readonly Seen[]): Promise<readonly Seen[]> {
  const found: Seen[] = []
  for (const { child, parent } of childrenOf(connector, folio, parents)) {
    if (atRest(folio, child)) continue
    found.push(...(await connector.read(child)).seen.map((seen) => ({ ...seen, parent })))
  }
  return found
}

/** Refunds at their end cannot change; captures and authorizations may still have children we do not know. */
function atRest(folio: Folio, ref: Ref): boolean {
  if (ref.kind !== "refund") return false
  const row = folio.refunds.find((it) => it.amazonId === ref.id)
  return row !== undefined && lives.refund.isFinal(row.state)
}
