import { Fault } from "../domain/fault"
import type { Money } from "../domain/money"
import type { Outcome } from "../domain/outcome"
import type { Ref, Seen } from "../domain/seen"
import type { HistoryWord } from "../domain/who-hears"
import type { Change, Folio } from "../ports/ledger"
import type { Attempt, PaymentConnector, Sent as Asked } from "../ports/payment-connector"
import type { AuthorizationRow, CaptureRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import { isFoundByRepeating } from "./is-found-by-repeating"
import { isYoung, lastEffectOfLooks, lastEffectOfSending } from "./last-effect-of"
import { mayRepeat } from "./may-repeat"
import type { Asker, Parts } from "./parts"
import { refOf, refOfOrder } from "./refs"
import { reservationOf } from "./reservation-of"
import type { Sendable } from "./sendable"
import { takeOver } from "./take-over"
import { allTransactions } from "./transaction-rows"
import { withCaptures } from "./with-captures"

/** `void`: surely without effect. `unknown`: still unsettled, the reconciler goes on asking. */
export type Sent =
  | { readonly is: "answered"; readonly folio: Folio }
  | { readonly is: "void"; readonly fault: Fault }
  | { readonly is: "unknown"; readonly fault: Fault }

/** All calls inside one verb end before this (DESIGN rule 4): Medusa's own step limits are 30 s. */
const verbTime = 15_000
type How = { readonly repeat: boolean; readonly asker: Asker }

/**
 * Sends an attempt whose row is committed, and settles the row by the answer. A repetition carries the same reference,
 * so Amazon answers what it answered before. Used alike for the first sending and for taking up a lost one.
 */
export async function send(parts: Parts, folio: Folio, { kind, row }: Sendable, how: How): Promise<Sent> {
  const connector = parts.account(folio.orderReference.account).connector.as(how.asker.priority)
  const attempt = { key: row.reference, repeat: how.repeat, deadline: new Date(parts.clock.now().getTime() + verbTime) }
  try {
    const outcome = await call(connector, folio, { kind, row } as Sendable, attempt)
    return { is: "answered", folio: await learn(parts, folio, await withCaptures(connector, outcome.seen), how) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return doubt(parts, folio, { kind, row } as Sendable, { ...how, fault: error, connector })
  }
}

function call(
  connector: PaymentConnector,
  folio: Folio,
  { kind, row }: Sendable,
  attempt: Attempt,
): Promise<Outcome<Ref>> {
  const amount: Money = row.amount
  switch (kind) {
    case "authorization":
      return connector.authorize({ order: refOfOrder(folio.orderReference), ...reservationOf(folio, row), attempt })
    case "capture":
      return connector.capture({
        authorization: parent(folio.authorizations, row.authorizationId, "authorization"),
        amount,
        attempt,
      })
    case "refund":
      return connector.refund({ capture: parent(folio.captures, row.captureId, "capture"), amount, attempt })
  }
}

/** What was asked for: the same whenever it is asked again, whatever was learnt of the order reference meanwhile. */
const asked = (folio: Folio, { kind, row }: Sendable): Asked =>
  kind === "authorization" ? reservationOf(folio, row) : { amount: row.amount }

function parent(rows: readonly (AuthorizationRow | CaptureRow)[], id: string, kind: "authorization" | "capture"): Ref {
  const row = rows.find((it) => it.id === id)
  if (!row) throw new Fault({ operation: kind, kind: "refused", code: "no-parent", acted: "no" })
  return refOf(kind, row)
}

/** Takes snapshots over and answers the folio as it then stands. */
export function learn(
  parts: Parts,
  folio: Folio,
  seen: readonly Seen[],
  { asker }: Pick<How, "asker">,
): Promise<Folio> {
  const by = { source: "call", at: parts.clock.now(), actor: asker.actor } as const
  return decideAndSchedule(parts, folio.orderReference.id, (now) => takeOver(now, seen, by))
}

type Doubt = How & { readonly fault: Fault; readonly connector: PaymentConnector }

/** No answer, or a refusal. Only what surely had no effect is void; a refused repetition is looked up first. */
async function doubt(
  parts: Parts,
  folio: Folio,
  sendable: Sendable,
  { fault, connector, ...how }: Doubt,
): Promise<Sent> {
  if (fault.acted === "no") return voided(parts, folio, sendable, { ...how, fault })
  if (fault.kind !== "refused") return unknown(parts, folio, sendable, { ...how, fault })
  return lookFor(parts, folio, sendable, { ...how, fault, connector, isOver: false })
}

/** `isOver`: nothing that was sent can take effect any more. */
type Looking = Doubt & { readonly isOver: boolean }

/** Only what is not there after no sent request can take effect any more is believed to be absent. */
async function lookFor(
  parts: Parts,
  folio: Folio,
  sendable: Sendable,
  { fault, connector, isOver, ...how }: Looking,
): Promise<Sent> {
  try {
    const found = await connector.find(sendable.row.reference, near(folio, sendable), asked(folio, sendable))
    if (found !== "absent")
      return { is: "answered", folio: await learn(parts, folio, await withCaptures(connector, [found]), how) }
    return await (isOver ? voided : unknown)(parts, folio, sendable, { ...how, fault })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return unknown(parts, folio, sendable, { ...how, fault: error })
  }
}

type Look = Pick<How, "asker"> & {
  /** Somebody still wants exactly this effect. */
  readonly wanted: boolean
}

/** Asks nothing of Amazon but whether a lost attempt took effect (DESIGN rule 2). */
export async function look(parts: Parts, folio: Folio, sendable: Sendable, { asker, wanted }: Look): Promise<Sent> {
  const connector = parts.account(folio.orderReference.account).connector.as(asker.priority)
  const fault = new Fault({ operation: sendable.kind, kind: "unreachable", code: "outcome-unknown", acted: "maybe" })
  const how = { repeat: true, asker, fault, connector } as const
  const now = parts.clock.now()
  if (!isFoundByRepeating(connector, folio, sendable))
    return lookFor(parts, folio, sendable, { ...how, isOver: now > lastEffectOfSending(sendable) })
  const isOver = now > (await lastEffectOfLooks(parts, folio, sendable))
  if (!mayRepeat(folio, sendable, { wanted, isOver, isAsked: asker.priority !== "background", now }))
    return { is: "unknown", fault }
  // Committed before it is sent: the next look must know of it.
  if (!isYoung(sendable, now)) await unknown(parts, folio, sendable, how)
  return lookFor(parts, folio, sendable, { ...how, isOver })
}

function near(folio: Folio, { kind, row }: Sendable): Ref {
  switch (kind) {
    case "authorization":
      return refOfOrder(folio.orderReference)
    case "capture":
      return parent(folio.authorizations, row.authorizationId, "authorization")
    case "refund":
      return parent(folio.captures, row.captureId, "capture")
  }
}

type Failed = How & { readonly fault: Fault }

const note = (
  parts: Parts,
  folio: Folio,
  { kind, row }: Sendable,
  { fault, asker, event }: Failed & { event: HistoryWord },
) =>
  entry(
    { source: "call", at: parts.clock.now(), requestId: fault.requestId ?? null, actor: asker.actor },
    { orderReferenceId: folio.orderReference.id, kind, targetId: row.id, event, from: row.state, reason: fault.code },
  )

/** It was not Amazon's answer: the same may go through the next time. */
const isPassing = ({ kind }: Fault): boolean => kind !== "refused" && kind !== "misconfigured"

async function voided(parts: Parts, folio: Folio, sendable: Sendable, failed: Failed): Promise<Sent> {
  const { kind, row } = sendable
  await decideAndSchedule(parts, folio.orderReference.id, (now) => {
    const open = allTransactions(now).some((it) => it.id === row.id && it.settledAt === null)
    const set = {
      state: "Void",
      reason: failed.fault.code,
      soft: isPassing(failed.fault),
      settledAt: parts.clock.now(),
    }
    const change = { in: kind, id: row.id, when: { settledAt: null }, set } as Change
    return open ? [change, note(parts, folio, sendable, { ...failed, event: "refused" })] : []
  })
  return { is: "void", fault: failed.fault }
}

async function unknown(parts: Parts, folio: Folio, sendable: Sendable, failed: Failed): Promise<Sent> {
  await parts.ledger.commit([note(parts, folio, sendable, { ...failed, event: "unknown" })])
  return { is: "unknown", fault: failed.fault }
}
