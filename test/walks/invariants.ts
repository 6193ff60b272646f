import { lives } from "../../src/services/domain/lives"
import { mayCount } from "../../src/services/domain/may-count"
import type { Currency } from "../../src/services/domain/currency"
import { amazonCeiling, money, sameMoney } from "../../src/services/domain/money"
import type { Policy } from "../../src/services/payments/parts"
import type { Folio } from "../../src/services/ports/ledger"
import type { HistoryRow } from "../../src/services/ports/rows"
import type { OrderTruth } from "../builders/generations/generation"

/** One order reference as Amazon has it and as the ledger has it. */
export type Sight = {
  readonly truth: OrderTruth
  readonly folio: Folio
  readonly history: readonly HistoryRow[]
  readonly policy: Pick<Policy, "captureMismatch">
  /** Somebody acted in Seller Central: what he did is his, not ours. */
  readonly foreign: boolean
}

type Rule = (sight: Sight) => boolean
type Amounted = { readonly amount: { readonly amount: string } | null; readonly state: string }

const cents = (rows: readonly Amounted[]): bigint =>
  rows.filter(mayCount).reduce((sum, { amount }) => sum + BigInt((amount?.amount ?? "0.00").replace(".", "")), 0n)
const live = ({ authorizations }: OrderTruth) =>
  authorizations.filter(({ state }) => state === "Open" || state === "Pending")
const capturesOf = ({ authorizations }: OrderTruth) => authorizations.flatMap((it) => it.captures)
const refundsOf = (truth: OrderTruth) => capturesOf(truth).flatMap((it) => it.refunds)
const transactionsOf = (truth: OrderTruth) => [
  ...truth.authorizations.map((it) => ({ ...it, kind: "authorization" as const })),
  ...capturesOf(truth).map((it) => ({ ...it, kind: "capture" as const })),
  ...refundsOf(truth).map((it) => ({ ...it, kind: "refund" as const })),
]
const rowsOf = ({ authorizations, captures, refunds }: Folio) => [
  ...authorizations.map((row) => ({ ...row, kind: "authorization" as const })),
  ...captures.map((row) => ({ ...row, kind: "capture" as const })),
  ...refunds.map((row) => ({ ...row, kind: "refund" as const })),
]
/** Reservation and money taken of it may share one id. */
const nameOf = ({ kind }: { readonly kind: string }, id: string): string => `${kind} ${id}`
const declinedRows = ({ folio }: Sight) => rowsOf(folio).filter(({ state }) => state === "Declined")
const open = (rows: readonly { readonly settledAt: Date | null }[]): number =>
  rows.filter(({ settledAt }) => settledAt === null).length

/** A part and a rest stand beside the first authorization only where a split captures another amount (DESIGN section 8). */
const splits = ({ folio }: Sight): boolean => folio.plans.length > 0

const totalOf = ({ truth }: Sight) => {
  const { amount, currency } = truth.order_total ?? { amount: "0.00", currency: "EUR" }
  return money(BigInt(amount.replace(".", "")), currency as Currency)
}

/** The ledger holds a state that Amazon has left or may still reach, never one that Amazon does not have yet. */
function isAhead({ truth, folio }: Sight): boolean {
  const real = new Map(transactionsOf(truth).map((it) => [nameOf(it, it.id), it]))
  return rowsOf(folio).some((row) => {
    if (row.amazonId === null) return false
    const there = real.get(nameOf(row, row.amazonId))
    return there === undefined || (there.state !== row.state && !lives[there.kind].reaches(row.state, there.state))
  })
}

/** What was believed never to have happened has happened. */
const isVoidButThere = ({ truth, folio }: Sight): boolean => {
  const references = new Set(transactionsOf(truth).map((it) => it.reference_id))
  return rowsOf(folio).some((row) => row.state === "Void" && references.has(row.reference))
}

/** A new reason of the same state is no way out of it. */
const leftAFinalState = ({ history }: Sight): boolean =>
  history.some(({ kind, event, from, to }) => {
    if ((event !== "transition" && event !== "decline") || from === to) return false
    return Object.hasOwn(lives, kind) && from !== null && lives[kind as keyof typeof lives].isFinal(from)
  })

/** The invariants of money: none may be broken at any moment (pitfalls, "Invariants for 1-10"). */
export const invariants: Readonly<Record<string, Rule>> = {
  "two live authorizations": (it) => !splits(it) && live(it.truth).length > 1,
  "more authorized than Amazon's ceiling": (it) =>
    splits(it) && cents(live(it.truth)) + cents(capturesOf(it.truth)) > amazonCeiling(totalOf(it)).minor,
  "more captured than the order is worth": (it) => !it.foreign && cents(capturesOf(it.truth)) > totalOf(it).minor,
  "more captured than authorized": ({ truth }) => truth.authorizations.some((it) => cents(it.captures) > cents([it])),
  "more refunded than captured": ({ truth, foreign }) => !foreign && cents(refundsOf(truth)) > cents(capturesOf(truth)),
  "another amount than the total authorized": (it) =>
    it.folio.authorizations.some((row) => row.purpose === "order" && !sameMoney(row.amount, totalOf(it))) &&
    it.truth.order_total !== null,
  "another amount than the authorized one captured": ({ folio, policy }) =>
    policy.captureMismatch !== "asynchronous" &&
    folio.captures.some(({ origin, authorizationId, amount }) => {
      const whole = folio.authorizations.find((row) => row.id === authorizationId)
      return origin === "merchant" && whole !== undefined && !sameMoney(whole.amount, amount)
    }),
  "the ledger ahead of Amazon": isAhead,
  "an effect at Amazon that the ledger calls void": isVoidButThere,
  "a decline that is not once in the history": (it) =>
    declinedRows(it).some(
      (row) => it.history.filter(({ event, targetId }) => event === "decline" && targetId === row.id).length !== 1,
    ),
  "two open questions of one kind": ({ folio: { authorizations, captures, refunds } }) =>
    [authorizations, captures, refunds].some((rows) => open(rows) > 1),
  "a final state was left": leftAFinalState,
}

/** At rest besides: nothing is open, and ledger and Amazon say the same. */
export const restInvariants: Readonly<Record<string, Rule>> = {
  "something is never settled": ({ folio }) => open(rowsOf(folio)) > 0,
  "a wish stays open": ({ folio }) => folio.wishes.some(({ state }) => state === "open"),
  "Amazon holds what the ledger does not know": ({ truth, folio }) => {
    const known = new Map(rowsOf(folio).map((row) => [nameOf(row, row.amazonId ?? ""), row.state]))
    return transactionsOf(truth).some((it) => {
      const state = known.get(nameOf(it, it.id))
      return state !== it.state && !isLate(it.state, state) && !isNothing(it.state, state)
    })
  },
  "money stays reserved and no order stands for it": ({ truth, folio }) =>
    folio.orderReference.orderId === null && live(truth).length > 0,
  "money was collected, no order stands for it, and nobody is told": ({ truth, folio: { orderReference } }) =>
    orderReference.orderId === null &&
    cents(capturesOf(truth)) > cents(refundsOf(truth)) &&
    !orderReference.flags.includes("captured-without-order"),
}

/** What is at rest is not asked for again: an end that takes nothing away is learnt when somebody needs it. */
const isLate = (real: string, known: string | undefined): boolean =>
  real === "Closed" && (known === "Open" || known === "Completed")

/** What was refused at once is told as an error, and has a name that nobody learns. */
const isNothing = (real: string, known: string | undefined): boolean => real === "Declined" && known === undefined

/** The name of the first rule that is broken. */
export const brokenRule = (sight: Sight, rules: Readonly<Record<string, Rule>> = invariants): string | undefined =>
  Object.entries(rules).find(([, isBroken]) => isBroken(sight))?.[0]
