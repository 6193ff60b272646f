import { isCollected } from "../domain/is-collected"
import type { Kind } from "../domain/lives"
import type { Seen } from "../domain/seen"
import { verdictOn } from "../domain/verdict"
import type { Change, Folio } from "../ports/ledger"
import type { AuthorizationRow, OrderReferenceRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { attemptReference } from "../domain/ids"
import { freshReference } from "../support/fresh-reference"
import { applied } from "./applied"
import type { By } from "./history"
import { entry, reasonOf } from "./history"
import { lower } from "./lower"
import { raise } from "./raise"
import { isNamed } from "./refs"
import type { TransactionRow } from "./transaction-rows"
import { rowOf, transactionsOf } from "./transaction-rows"

type TransactionKind = Exclude<Kind, "order-reference">

/**
 * The one reducer of news: what snapshots of Amazon's objects change in the ledger, whoever brought them (answer, return,
 * notification, poll). Each change holds only if the row is still as it was when we decided; history is written with it.
 * Later snapshots see what earlier ones changed: a capture is known by the authorization that was named just before it.
 */
export function takeOver(folio: Folio, seen: readonly Seen[], by: By): readonly Change[] {
  const done = seen.reduce<readonly Change[]>((all, one) => [...all, ...news(applied(folio, all), one, by)], [])
  return [...done, ...fallen(applied(folio, done), seen)]
}

/**
 * Flags that only a later read clears: Amazon asks no longer not to ship (DESIGN rule 9), or it knows again what a wrong
 * key had made unknown.
 */
function fallen({ orderReference, authorizations, captures }: Folio, seen: readonly Seen[]): readonly Change[] {
  const held = [...authorizations, ...captures].some(({ reason }) => reason === "StopShipmentAtypicalAuth")
  const known = seen.some(({ ref }) => ref.kind === "order-reference" && isNamed(orderReference, ref.id))
  return lower(orderReference, ...(held ? [] : ["do-not-ship"]), ...(known ? ["gone"] : []))
}

const news = (folio: Folio, seen: Seen, by: By): readonly Change[] =>
  seen.ref.kind === "order-reference"
    ? ofOrderReference(folio.orderReference, seen, by)
    : ofTransaction(folio, seen, by)

function ofOrderReference(row: OrderReferenceRow, seen: Seen, by: By): readonly Change[] {
  if (!isNamed(row, seen.ref.id)) return []
  const named = later(row, seen)
  const verdict = verdictOn("order-reference", row, seen)
  if (verdict === "stale") return named
  const total = seen.amount ?? row.total
  const moved = row.state !== seen.state || row.reason !== reasonOf(seen)
  if (verdict === "same" && !moved && sameTotal(row.total, total)) return named
  const set = { state: seen.state, reason: reasonOf(seen), version: seen.version, total }
  const change: Change = { in: "orderReference", id: row.id, when: { state: row.state, version: row.version }, set }
  return [
    ...named,
    change,
    ...(verdict === "odd" ? raise(row, "unknown-state") : []),
    ...(moved ? [transition(row.id, { kind: "order-reference", targetId: row.id, from: row.state, seen }, by)] : []),
  ]
}

/** The name that Amazon gives it later is learnt once, from whatever snapshot brings it first; it never changes. */
function later(row: OrderReferenceRow, { ref }: Seen): readonly Change[] {
  const laterId = ref.more?.["later"]
  if (laterId === undefined || row.laterId !== null) return []
  return [{ in: "orderReference", id: row.id, when: { laterId: null }, set: { laterId } }]
}

const sameTotal = (one: OrderReferenceRow["total"], other: OrderReferenceRow["total"]): boolean =>
  one?.minor === other?.minor && one?.currency === other?.currency

type Move = { readonly kind: Kind; readonly targetId: string; readonly from: string | null; readonly seen: Seen }

const transition = (orderReferenceId: string, { kind, targetId, from, seen }: Move, by: By): Change =>
  entry(by, {
    orderReferenceId,
    kind,
    targetId,
    event: seen.state === "Declined" ? "decline" : "transition",
    amazonId: seen.ref.id || null,
    from,
    to: seen.state,
    reason: reasonOf(seen),
    soft: seen.soft ?? false,
  })

/** States that a granted authorization is in, or was left in. */
const granted: ReadonlySet<string> = new Set(["Open", "Closed"])

const asKnown = ({ state }: TransactionRow, seen: Seen): Seen =>
  seen.onceGranted && granted.has(state) ? { ...seen, ...seen.onceGranted, soft: false } : seen

function ofTransaction(folio: Folio, told: Seen, by: By): readonly Change[] {
  const kind = told.ref.kind as TransactionKind
  const row = rowOf(folio, told)
  if (!row) return told.ref.id === "" ? [] : newcomer(folio, told, by)
  const seen = asKnown(row, told)
  const verdict = verdictOn(kind, row, seen)
  if (verdict === "stale" || (verdict === "same" && row.settledAt !== null)) return []
  return [
    {
      in: kind,
      id: row.id,
      when: { state: row.state, settledAt: row.settledAt },
      set: settled(row, { ...seen, ref: { ...seen.ref, id: ownId(folio, row, seen) } }, by),
    } as Change,
    transition(folio.orderReference.id, { kind, targetId: row.id, from: row.state, seen }, by),
    ...flagChanges(folio.orderReference, seen, { odd: verdict === "odd", unclear: isUnclear(kind, row, seen) }),
  ]
}

/** Closed without having been seen Completed: whether money came in, Amazon does not say. */
const isUnclear = (kind: TransactionKind, row: TransactionRow, seen: Seen): boolean =>
  kind === "capture" &&
  seen.state === "Closed" &&
  row.state !== "Completed" &&
  row.state !== "Closed" &&
  !isCollected({ state: seen.state, reason: reasonOf(seen) })

/** A charge that was declined once is the answer to every capture that was asked of it: its id stays the first one's. */
const ownId = (folio: Folio, row: TransactionRow, { ref }: Seen): string =>
  transactionsOf(folio, ref.kind as TransactionKind).some(({ id, amazonId }) => id !== row.id && amazonId === ref.id)
    ? ""
    : ref.id

const settled = (row: TransactionRow, seen: Seen, by: By): Partial<AuthorizationRow> => ({
  state: seen.state,
  reason: reasonOf(seen),
  soft: seen.soft ?? row.soft,
  amazonId: seen.ref.id || null,
  version: seen.version,
  settledAt: row.settledAt ?? by.at,
  ...(seen.ref.kind === "authorization" && seen.expires ? { expiresAt: seen.expires } : {}),
})

type Doubts = { readonly odd: boolean; readonly unclear: boolean }

function flagChanges(row: OrderReferenceRow, seen: Seen, { odd, unclear }: Doubts): readonly Change[] {
  const refused = seen.ref.kind === "refund" && seen.state === "Declined"
  const wanted = [
    ...(odd ? ["unknown-state"] : []),
    ...(unclear ? ["capture-unclear"] : []),
    ...(seen.doNotShip ? ["do-not-ship"] : []),
    ...(refused ? ["refund-declined"] : []),
  ]
  return raise(row, ...wanted)
}

/** A capture or refund that no intent of ours stands for: made with the authorization, or elsewhere at Amazon. */
function newcomer(folio: Folio, seen: Seen, by: By): readonly Change[] {
  if (seen.ref.kind === "authorization") return foreign(folio.orderReference, seen, by)
  const row = rowOfNewcomer(folio, seen, by)
  if (!row) return []
  return [
    row,
    transition(folio.orderReference.id, { kind: seen.ref.kind, targetId: row.insert.id, from: null, seen }, by),
  ]
}

/** Reserved by somebody else on our order reference: shown to a person, counted as nothing. */
function foreign(row: OrderReferenceRow, seen: Seen, by: By): readonly Change[] {
  const raised = raise(row, "foreign-authorization")
  if (raised.length === 0) return []
  const of = { orderReferenceId: row.id, kind: "authorization", targetId: row.id, amazonId: seen.ref.id } as const
  return [...raised, entry(by, { ...of, event: "foreign", to: seen.state, reason: reasonOf(seen) })]
}

function rowOfNewcomer(
  folio: Folio,
  seen: Seen,
  by: By,
): Extract<Change, { in: "capture" | "refund"; insert: unknown }> | undefined {
  if (!seen.amount) return undefined
  const basics = {
    orderReferenceId: folio.orderReference.id,
    createdAt: by.at,
    reference: seen.key ? attemptReference(seen.key) : freshReference(),
    amount: seen.amount,
    state: seen.state,
    reason: reasonOf(seen),
    soft: false,
    amazonId: seen.ref.id,
    version: seen.version,
    settledAt: by.at,
    wantedBy: null,
    link: null,
  }
  const authorization = folio.authorizations.find((it) => it.amazonId === seen.parent?.id)
  if (seen.ref.kind === "capture" && authorization) {
    const origin = authorization.captureNow ? "capture-now" : "external"
    return {
      in: "capture",
      insert: { ...basics, id: freshId("apc", by.at), authorizationId: authorization.id, origin, linkedAt: null },
    }
  }
  const capture = folio.captures.find((it) => it.amazonId === seen.parent?.id)
  if (seen.ref.kind === "refund" && capture) {
    return {
      in: "refund",
      insert: { ...basics, id: freshId("apr", by.at), captureId: capture.id, origin: "external", part: 1, try: 1 },
    }
  }
  return undefined
}
