import type { Money } from "../domain/money"
import type { Change, Folio } from "../ports/ledger"
import type { RoundRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { applied } from "./applied"
import { dueSoon } from "./due"
import { entry } from "./history"
import type { Asker, Parts } from "./parts"
import { buyerAsks } from "./parts"

type Begin = {
  readonly sessionId: string
  readonly total: Money
  readonly language: string
  /** @default the buyer */ readonly asker?: Asker
}

/** Commits the next round with what was learnt before it, and before its Confirm is sent. "lost": a twin began it. */
export async function beginRound(
  parts: Parts,
  folio: Folio,
  { sessionId, total, language, asker = buyerAsks }: Begin,
  learnt: readonly Change[] = [],
): Promise<RoundRow | "lost"> {
  const now = parts.clock.now()
  const { id } = folio.orderReference
  const row: RoundRow = {
    id: freshId("apn", now),
    createdAt: now,
    orderReferenceId: id,
    n: folio.rounds.length + 1,
    sessionId,
    total,
    authenticate: null,
    captureNow: parts.account(folio.orderReference.account).policy.captureNow,
    language,
    confirm: "unsettled",
    arrivedAt: null,
    proof: "none",
    handedOutAt: now,
  }
  const committed = await parts.ledger.commit([
    ...learnt,
    { in: "round", insert: row },
    entry(
      { source: "call", at: now, actor: asker.actor },
      { orderReferenceId: id, kind: "round", targetId: row.id, event: "intent", to: "confirm" },
    ),
    dueSoon(folio, now, { supersededAt: null }),
  ])
  return committed === "lost" ? "lost" : row
}

/**
 * The same confirmed round once more: the buyer pressed again, or has a new payment session. Its next arrival counts as
 * the first again, and what an earlier arrival proved no longer does.
 */
export async function handOut(parts: Parts, folio: Folio, round: RoundRow, sessionId: string): Promise<Folio | "lost"> {
  const now = parts.clock.now()
  const changes: Change[] = [
    {
      in: "round",
      id: round.id,
      when: { sessionId: round.sessionId, arrivedAt: round.arrivedAt, handedOutAt: round.handedOutAt },
      set: { sessionId, arrivedAt: null, proof: "none", handedOutAt: now },
    },
    entry(
      { source: "call", at: now, actor: "buyer" },
      { orderReferenceId: folio.orderReference.id, kind: "round", targetId: round.id, event: "handed-out" },
    ),
  ]
  return (await parts.ledger.commit(changes)) === "lost" ? "lost" : applied(folio, changes)
}
