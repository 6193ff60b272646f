import { worthOf } from "../domain/authorization-meaning"
import type { Money } from "../domain/money"
import { sameMoney } from "../domain/money"
import type { ProblemCode } from "../domain/problem"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, RoundRow } from "../ports/rows"
import { lives } from "../domain/lives"
import { mayCount } from "../domain/may-count"
import { isGivenBack } from "./is-given-back"

/** Newest round; every question about "the" round means this one. */
export const currentRound = (folio: Folio): RoundRow | undefined => folio.rounds.at(-1)

/** The authorization that stands for this round's money, if one does. */
export const standing = (folio: Folio, round: RoundRow): AuthorizationRow | undefined =>
  folio.authorizations.find(
    (row) => row.roundId === round.id && row.purpose === "order" && ["granted", "pending"].includes(worthOf(row)),
  )

export const unsettledAuthorization = (folio: Folio): AuthorizationRow | undefined =>
  folio.authorizations.find((row) => worthOf(row) === "unsettled")

type Asked = { readonly sessionId: string; readonly amount: Money; readonly maxAttempts: number }

/**
 * Whether a new authorization may be sent for this session and amount (DESIGN section 8): the round is this session's,
 * confirmed by us, for exactly this total, on an order reference that still lives.
 */
export function whyNotAuthorize(folio: Folio, { sessionId, amount, maxAttempts }: Asked): ProblemCode | undefined {
  const round = currentRound(folio)
  const { state, supersededAt, total } = folio.orderReference
  const rules: readonly (readonly [boolean, ProblemCode])[] = [
    [!round || round.confirm !== "settled", "not-confirmed"],
    [round?.sessionId !== sessionId, "session-missing"],
    [supersededAt !== null || lives["order-reference"].isFinal(state), "order-reference-used-up"],
    [round !== undefined && !sameMoney(round.total, amount), "amount-changed"],
    [round !== undefined && total !== null && !sameMoney(round.total, total), "amount-changed"],
    [state === "Suspended", "InvalidPaymentMethod"],
    [!lives["order-reference"].allows(state, "authorize"), "not-confirmed"],
    [folio.authorizations.filter((row) => row.state !== "Void").length >= maxAttempts, "too-many-attempts"],
  ]
  return rules.find(([broken]) => broken)?.[1]
}

/** Why no order may stand on money that somebody is giving back, or has given back, while there was none. */
export function whyGivenBack(folio: Folio): ProblemCode | undefined {
  if (folio.orderReference.orderId !== null || !folio.refunds.some(mayCount)) return undefined
  return isGivenBack(folio) ? "order-reference-used-up" : "checking"
}
