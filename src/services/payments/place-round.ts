import { Fault } from "../domain/fault"
import { problem } from "../domain/problem"
import type { Change, Folio } from "../ports/ledger"
import type { RoundRow } from "../ports/rows"
import { freshReference } from "../support/fresh-reference"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import { journeyOf } from "./journey-of"
import type { Parts } from "./parts"
import { problemOfFault } from "./problem-of-fault"
import { refOfOrder } from "./refs"
import type { Refused } from "./refused"
import { refusedFor } from "./refused"

const verbTime = 8_000

/**
 * Sends Confirm for a committed round. Only a plain yes settles it; a plain no ends the round; without an answer it stays
 * unsettled and the next "buy now" sends the same again.
 */
export async function placeRound(parts: Parts, folio: Folio, round: RoundRow): Promise<{ readonly is: "placed"; readonly folio: Folio } | Refused> {
  const { connector } = parts.account(folio.orderReference.account)
  const at = parts.clock.now()
  try {
    const { requestId } = await connector.place({
      order: refOfOrder(folio.orderReference),
      journey: journeyOf(parts, folio, { total: round.total, round }),
      attempt: { key: freshReference(), repeat: round.createdAt < at, deadline: new Date(at.getTime() + verbTime) },
    })
    return { is: "placed", folio: await close(parts, folio, { round, confirm: "settled", code: null, requestId: requestId ?? null }) }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    if (error.kind !== "refused") return { ...refusedFor(error.acted === "no" ? problemOfFault(error) : problem("checking", 5)), detail: error.message }
    await close(parts, folio, { round, confirm: "refused", code: error.code, requestId: error.requestId ?? null })
    return { ...refusedFor(problemOfFault(error)), detail: error.message }
  }
}

type Close = { readonly round: RoundRow; readonly confirm: "settled" | "refused"; readonly code: string | null; readonly requestId: string | null }

function close(parts: Parts, folio: Folio, { round, confirm, code, requestId }: Close): Promise<Folio> {
  const at = parts.clock.now()
  const { id } = folio.orderReference
  return decideAndSchedule(parts, id, (now) => {
    const open = now.rounds.find((it) => it.id === round.id)?.confirm === "unsettled"
    if (!open) return []
    const opens = confirm === "settled" && now.orderReference.state !== "Open"
    const settle: Change = { in: "round", id: round.id, when: { confirm: "unsettled" }, set: { confirm } }
    const toOpen: Change = {
      in: "orderReference",
      id,
      when: { state: now.orderReference.state },
      set: { state: "Open", reason: null, ...(now.orderReference.total ? {} : { total: round.total }) },
    }
    const told = entry(
      { source: "call", at, requestId, actor: "buyer" },
      { orderReferenceId: id, kind: "round", targetId: round.id, event: confirm, from: now.orderReference.state, to: opens ? "Open" : null, reason: code },
    )
    return opens ? [settle, toOpen, told] : [settle, told]
  })
}
