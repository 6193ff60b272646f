import type { Buyer } from "../domain/address"
import { Fault } from "../domain/fault"
import { lives } from "../domain/lives"
import type { Problem } from "../domain/problem"
import { problem, problemFor } from "../domain/problem"
import type { Change, Folio } from "../ports/ledger"
import type { Onward } from "../ports/payment-connector"
import type { RoundRow } from "../ports/rows"
import { freshReference } from "../support/fresh-reference"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import { journeyOf } from "./journey-of"
import { readOrder } from "./look-at-order"
import type { Asker, Parts } from "./parts"
import { buyerAsks } from "./parts"
import { problemOfFault } from "./problem-of-fault"
import { refOfOrder } from "./refs"
import type { Refused } from "./refused"
import { refusedFor } from "./refused"

type Placing = {
  readonly round: RoundRow
  /** Sent before; the answer was lost. */ readonly repeat: boolean
  /** The last moment for an answer. */ readonly deadline: Date
  /** @default the buyer */ readonly asker?: Asker
}
type Placed = { readonly is: "placed"; readonly folio: Folio; readonly onward: Onward; readonly buyer?: Buyer }

/**
 * Sends Confirm for a committed round. Only a plain yes settles it; a plain no ends the round; without an answer it stays
 * unsettled and the next "buy now" sends the same again.
 */
export async function placeRound(
  parts: Parts,
  folio: Folio,
  { round, repeat, deadline, asker = buyerAsks }: Placing,
): Promise<Placed | Refused> {
  const { connector } = parts.account(folio.orderReference.account)
  try {
    const { onward, buyer, requestId } = await connector.as(asker.priority).place({
      order: refOfOrder(folio.orderReference),
      journey: journeyOf(parts, folio, { total: round.total, round }),
      attempt: { key: freshReference(), repeat, deadline },
    })
    return {
      is: "placed",
      onward,
      ...(buyer ? { buyer } : {}),
      folio: await close(parts, folio, { round, confirm: "settled", code: null, requestId: requestId ?? null, asker }),
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    if (error.kind !== "refused")
      return {
        ...refusedFor(error.acted === "no" ? problemOfFault(error) : problem("checking", 5)),
        detail: error.message,
      }
    await close(parts, folio, {
      round,
      confirm: "refused",
      code: error.code,
      requestId: error.requestId ?? null,
      asker,
    })
    return { ...refusedFor(await whyRefused(parts, folio, error)), detail: error.message }
  }
}

/** "There are constraints" does not say which: they stand on the order reference. */
async function whyRefused(parts: Parts, folio: Folio, fault: Fault): Promise<Problem> {
  if (fault.code !== "ConstraintsExist") return problemOfFault(fault)
  const { buyer } = await readOrder(parts, folio, buyerAsks, "call")
  return problemFor(buyer?.constraints[0] ?? "", "unknown-constraint")
}

type Close = {
  readonly round: RoundRow
  readonly confirm: "settled" | "refused"
  readonly code: string | null
  readonly requestId: string | null
  readonly asker: Asker
}

function close(parts: Parts, folio: Folio, { round, confirm, code, requestId, asker }: Close): Promise<Folio> {
  const at = parts.clock.now()
  const { id } = folio.orderReference
  const rule = (now: Folio): readonly Change[] => {
    const open = now.rounds.find((it) => it.id === round.id)?.confirm === "unsettled"
    if (!open) return []
    const { state } = now.orderReference
    const opens = confirm === "settled" && state !== "Open" && lives["order-reference"].reaches(state, "Open")
    const settle: Change = { in: "round", id: round.id, when: { confirm: "unsettled" }, set: { confirm } }
    const toOpen: Change = {
      in: "orderReference",
      id,
      when: { state: now.orderReference.state },
      set: { state: "Open", reason: null, ...(now.orderReference.total ? {} : { total: round.total }) },
    }
    const told = entry(
      { source: "call", at, requestId, actor: asker.actor },
      {
        orderReferenceId: id,
        kind: "round",
        targetId: round.id,
        event: confirm,
        from: now.orderReference.state,
        to: opens ? "Open" : null,
        reason: code,
      },
    )
    return opens ? [settle, toOpen, told] : [settle, told]
  }
  return decideAndSchedule(parts, id, rule, folio)
}
