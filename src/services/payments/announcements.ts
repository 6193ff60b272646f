import type { EventName } from "../domain/event-names"
import { nextFor } from "../domain/event-payload"
import type { Money } from "../domain/money"
import { money, toDecimal } from "../domain/money"
import { problemFor, rowOf } from "../domain/problem"
import { heardOf, heardOfFlag } from "../domain/who-hears"
import type { Change, Folio } from "../ports/ledger"
import type { AnnouncementRow, AuthorizationRow, HistoryRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { applied } from "./applied"
import { keptMoney } from "./kept-money"
import { leftToGiveBack } from "./left-to-give-back"

type Context = {
  readonly now: Date
  /** Whether a synchronous authorization that timed out is asked again by itself. */
  readonly asksAgain: () => boolean
}

/**
 * What the shop must hear of `changes`, to be committed with them (outbox). Each history entry is told once, because the
 * change beside it holds only once; a flag is told when it is raised, and holds that nobody else raised one meanwhile.
 */
export function announcements(before: Folio, changes: readonly Change[], context: Context): readonly Change[] {
  const after = applied(before, changes)
  const { id, flags } = before.orderReference
  const raised = after.orderReference.flags.filter((flag) => !flags.includes(flag))
  const told = changes.flatMap((change) => (change.in === "history" ? ofEntry(after, change.insert, context) : []))
  const shown = raised.flatMap((flag) => ofFlag(after, flag, context))
  return [
    ...told,
    ...shown,
    ...(raised.length > 0 ? [{ in: "orderReference", id, when: { flags }, set: {} } as const] : []),
  ]
}

type Data = AnnouncementRow["data"]

const announcement = (folio: Folio, name: EventName, data: Data, now: Date): Change => ({
  in: "announcement",
  insert: {
    id: freshId("apan", now),
    createdAt: now,
    orderReferenceId: folio.orderReference.id,
    name,
    data,
    sentAt: null,
  },
})

function ofEntry(folio: Folio, entry: HistoryRow, { now, asksAgain }: Context): readonly Change[] {
  const name = heardOf(entry)
  if (typeof name !== "string") return []
  const target = targetOf(folio, entry.targetId)
  // A wish's entry says in `to` what was wished for.
  const said = entry.reason ?? (entry.kind === "wish" ? entry.to : target.reason)
  const data = {
    kind: entry.kind,
    amazon_id: entry.amazonId ?? target.amazonId,
    ...inDecimals(target.amount),
    reason: said,
    payment_session_id: sessionOf(folio, entry.targetId),
    next: nextFor(name, said),
    ...(name === "amazon-pay.authorization-declined" ? declined(folio, entry, asksAgain) : {}),
  }
  return [announcement(folio, name, data, now)]
}

/** Who is present is told his next step by the storefront; while he is gone, the reconciler goes on. */
function declined(folio: Folio, entry: HistoryRow, asksAgain: () => boolean): Data {
  const row = folio.authorizations.find((it) => it.id === entry.targetId)
  const buyer = row && isPresent(folio, row, entry) ? "present" : "gone"
  const goesOn = buyer === "gone" || (row ? isAskedAgain(row) && asksAgain() : false)
  const next = goesOn ? "wait" : rowOf(problemFor(entry.reason ?? "", "AmazonRejected").code).next
  return { buyer, soft: entry.soft, next }
}

/** A decline that comes late meets nobody: the buyer has his order, or has left while Amazon decided. */
const isPresent = ({ orderReference }: Folio, row: AuthorizationRow, entry: HistoryRow): boolean =>
  row.buyer === "present" && orderReference.orderId === null && entry.from !== "Pending"

const isAskedAgain = ({ mode, reason }: AuthorizationRow): boolean =>
  mode === "sync" && reason === "TransactionTimedOut"

/** Nobody is told of these while nothing is left to be given back. */
const ofCollected: ReadonlySet<string> = new Set(["captured-on-canceled", "captured-without-order"])

function ofFlag(folio: Folio, flag: string, { now }: Context): readonly Change[] {
  const name = heardOfFlag(flag)
  const isOfCollected = ofCollected.has(flag)
  if (typeof name !== "string" || (isOfCollected && !keptMoney(folio))) return []
  const { amazonId, total } = folio.orderReference
  const data = {
    kind: "order-reference",
    amazon_id: amazonId,
    ...inDecimals(isOfCollected ? left(folio) : total),
    reason: flag,
    payment_session_id: folio.rounds.at(-1)?.sessionId ?? null,
    next: nextFor(name, flag),
  }
  return [announcement(folio, name, data, now)]
}

/** As much as can be refunded. */
function left(folio: Folio): Money | null {
  const currency = folio.captures[0]?.amount.currency
  return currency ? money(leftToGiveBack(folio), currency) : null
}

const inDecimals = (amount: Money | null) => ({
  amount: amount ? toDecimal(amount) : null,
  currency_code: amount?.currency ?? null,
})

type Target = { readonly amazonId: string | null; readonly amount: Money | null; readonly reason: string | null }

/** The row an entry is about; a plan's, a round's or a guard's is about the order reference. */
function targetOf(folio: Folio, id: string): Target {
  const { orderReference, authorizations, captures, refunds, chargebacks } = folio
  const row = [...authorizations, ...captures, ...refunds, ...chargebacks].find((it) => it.id === id)
  return row ?? { ...orderReference, amount: orderReference.total }
}

/** The payment session that the authorization belongs to, up the line from a refund, capture or claim. */
function sessionOf(folio: Folio, id: string): string | null {
  const { authorizations, captures, refunds, chargebacks, rounds } = folio
  const paid = [...refunds, ...chargebacks].find((row) => row.id === id)
  const capture = captures.find((row) => row.id === (paid?.captureId ?? id))
  const authorization = authorizations.find((row) => row.id === (capture?.authorizationId ?? id))
  return authorization?.sessionId ?? rounds.at(-1)?.sessionId ?? null
}
