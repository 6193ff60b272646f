import { worthOf } from "../domain/authorization-meaning"
import { endedUnpaid } from "../domain/ended-unpaid"
import { lives } from "../domain/lives"
import type { Problem } from "../domain/problem"
import { problem } from "../domain/problem"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, RoundRow } from "../ports/rows"
import { cameToNothing } from "./came-to-nothing"
import { currentRound } from "./guard-authorize"
import { problemOfDecline } from "./problem-of-decline"
import { totalChanged } from "./supersede"

/** Where a cart's payment stands, told from the ledger alone. */
export type Standing = {
  readonly state: "none" | "attached" | "confirmed" | "authorized" | "pending" | "checking" | "declined" | "ended"
  readonly problem?: Problem
}

/** The last word counts: an authorization of the current round, else the round's return, else the order reference. */
export function standingOf(folio: Folio | undefined): Standing {
  if (!folio) return { state: "none" }
  const round = currentRound(folio)
  if (!round) return { state: "attached" }
  if (cameToNothing(folio)) return { state: "ended", problem: problem("order-reference-used-up") }
  const last = folio.authorizations.filter((row) => row.roundId === round.id && row.purpose === "order").at(-1)
  return (last && afterAuthorization(folio, last)) ?? ended(folio, round) ?? afterReturn(folio, round)
}

function afterAuthorization(folio: Folio, row: AuthorizationRow): Standing | undefined {
  switch (worthOf(row)) {
    case "granted":
      return { state: "authorized" }
    case "pending":
      return { state: "pending", problem: problem("pending") }
    case "unsettled":
      return { state: "checking", problem: problem("checking") }
    case "gone":
      return row.state === "Declined"
        ? { state: "declined", problem: problemOfDecline(folio, row.reason) }
        : released(folio)
  }
}

/** Closed by us after something else failed: the same order reference may be used with a new payment session. */
const released = (folio: Folio): Standing | undefined =>
  lives["order-reference"].isFinal(folio.orderReference.state)
    ? undefined
    : { state: "declined", problem: problem("session-missing") }

function ended({ orderReference, wishes }: Folio, round: RoundRow): Standing | undefined {
  const over = orderReference.supersededAt !== null || lives["order-reference"].isFinal(orderReference.state)
  if (!over) return undefined
  if (round.proof === "failure") return { state: "ended", problem: problem("sca-failure") }
  const changed = wishes.some(({ wish, why }) => wish === "cancel" && why === totalChanged)
  return { state: "ended", problem: problem(changed ? "amount-changed" : endedUnpaid(orderReference.reason)) }
}

const byProof: Readonly<Record<RoundRow["proof"], Standing>> = {
  none: { state: "confirmed", problem: problem("sca-unproven") },
  success: { state: "confirmed" },
  failure: { state: "declined", problem: problem("sca-failure") },
  abandoned: { state: "declined", problem: problem("sca-abandoned") },
  error: { state: "declined", problem: problem("sca-error") },
}

function afterReturn(folio: Folio, round: RoundRow): Standing {
  if (round.confirm !== "settled") return { state: "attached", problem: problem("not-confirmed") }
  const standing = byProof[round.proof]
  if (round.proof === "abandoned" && folio.orderReference.state === "Open")
    return { state: "declined", problem: problem("sca-abandoned-open") }
  return folio.orderReference.state === "Suspended" && round.proof !== "abandoned"
    ? { state: "declined", problem: problem("InvalidPaymentMethod") }
    : standing
}
