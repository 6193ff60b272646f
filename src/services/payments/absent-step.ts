import type { AbsentRow } from "../domain/absent-buyer"
import { absentBuyer, absentRowOf } from "../domain/absent-buyer"
import { worthOf } from "../domain/authorization-meaning"
import { lives } from "../domain/lives"
import { mayCount } from "../domain/may-count"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, RoundRow } from "../ports/rows"
import { currentRound } from "./guard-authorize"
import type { Account } from "./parts"

/**
 * What is next for an order whose payment was declined while the buyer is gone. `tell`, `park`, `give-up`: once, with why ·
 * `wait`: nothing before that moment · `confirm`: a new round, or the current one's Confirm once more ·
 * `authorize`: in the current round, or in one that begins with the buyer's repair.
 */
export type AbsentStep =
  | { readonly is: "none" }
  | { readonly is: "wait"; readonly until: Date }
  | { readonly is: "tell" | "park" | "give-up"; readonly why: string }
  | { readonly is: "confirm"; readonly round: RoundRow; readonly repeat: boolean }
  | { readonly is: "authorize"; readonly round: RoundRow; readonly repaired: boolean }

const none: AbsentStep = { is: "none" }
/** Suspended for so long, and nobody repaired it (DESIGN section 7). */
const patience = 30 * 86_400_000
const time = (version: string): number => Date.parse(version) || 0

type At = { readonly folio: Folio; readonly account: Account; readonly now: Date }
type Owing = At & { readonly round: RoundRow; readonly last: AuthorizationRow }

const triesOf = (folio: Folio): readonly AuthorizationRow[] =>
  folio.authorizations.filter((row) => row.purpose === "order")

/** An order waits for money, and nothing that was asked for can bring it any more. */
export function isUnpaid(folio: Folio): boolean {
  const { orderId, supersededAt } = folio.orderReference
  const last = triesOf(folio).at(-1)
  return (
    orderId !== null &&
    supersededAt === null &&
    last !== undefined &&
    broughtNothing(last) &&
    folio.authorizations.every((row) => worthOf(row) === "gone") &&
    !folio.captures.some(mayCount) &&
    !hasGivenUp(folio)
  )
}

/** A reservation that ended otherwise was granted first: then the merchant has something to decide. */
const broughtNothing = ({ state, reason }: AuthorizationRow): boolean =>
  !mayCount({ state }) || reason === "OrderReferenceCanceled"

/** Nobody expects money by this order reference any more. */
export const hasGivenUp = ({ wishes }: Folio): boolean => wishes.some((it) => it.wish === "cancel")

/** The decline table for an absent buyer (DESIGN section 7), applied to what the ledger holds. Pure. */
export function absentStep(at: At): AbsentStep {
  const round = currentRound(at.folio)
  const last = triesOf(at.folio).at(-1)
  if (!isUnpaid(at.folio)) return afterRefusedRest(at.folio)
  if (!round || !last || at.account.policy.pendingOrders !== "accept") return none
  const owing = { ...at, round, last }
  const row = last.state === "Void" ? absentBuyer.authorization.ProcessingFailure : rowOf(last)
  const over = whyOver(owing, row)
  if (over !== undefined) return { is: "give-up", why: over }
  return round.id === last.roundId ? afterDecline(owing, row) : inFreshRound(owing)
}

/** The order is paid, and what the merchant wanted beyond that was refused: only the buyer can open it again. */
function afterRefusedRest({ orderReference, authorizations }: Folio): AbsentStep {
  const last = authorizations.at(-1)
  const { state, orderId, flags } = orderReference
  const refused = last?.purpose !== "order" && last?.state === "Declined" && state === "Suspended" && orderId !== null
  return refused && !flags.includes("buyer-must-act") ? { is: "tell", why: last.reason ?? state } : none
}

/** The buyer was told to act, and nothing waits for him any more. */
export const isActedOn = (folio: Folio): boolean =>
  folio.orderReference.flags.includes("buyer-must-act") &&
  folio.orderReference.state !== "Suspended" &&
  !isUnpaid(folio)

function whyOver({ folio, account, last }: Owing, { remedy }: AbsentRow): string | undefined {
  const { state, reason } = folio.orderReference
  if (lives["order-reference"].isFinal(state) || remedy === "give-up") return last.reason ?? reason ?? state
  return spent(folio, account) ? "too-many-attempts" : undefined
}

const rowOf = (last: AuthorizationRow): AbsentRow => absentRowOf("authorization", last.reason)

function spent({ authorizations }: Folio, { policy }: Account): boolean {
  const made = authorizations.filter((row) => row.state !== "Void")
  return (
    made.length >= policy.maxAttempts ||
    made.filter((row) => row.buyer === "gone").length >= policy.maxAttemptsBuyerGone
  )
}

/** The round was begun here, and nothing is authorized in it yet. */
function inFreshRound(at: Owing): AbsentStep {
  const { folio, round } = at
  if (round.confirm === "unsettled" && confirmsAlone(at)) return { is: "confirm", round, repeat: true }
  if (folio.orderReference.state === "Suspended") return onlyTheBuyer(at)
  return { is: "authorize", round, repaired: round.confirm !== "settled" }
}

/** Where Confirm leads the buyer to a page of Amazon's, it says nothing to Amazon without him. */
const confirmsAlone = ({ account }: At): boolean => account.connector.can.onward !== "redirect"

function afterDecline(at: Owing, row: AbsentRow): AbsentStep {
  switch (row.remedy) {
    case "confirm-again":
      return afterRefusedMethod(at, row)
    case "again":
      return again(at, row, failuresInARow(at))
    case "again-longer":
      return againLonger(at, row)
    default:
      return parked(at, `unknown reason ${at.last.reason ?? "of a decline"}`)
  }
}

function afterRefusedMethod(at: Owing, row: AbsentRow): AbsentStep {
  const { folio, round, last } = at
  if (isRepaired(folio, last)) return { is: "authorize", round, repaired: true }
  if (!last.soft || isSecond(folio, last)) return onlyTheBuyer(at)
  // What no Confirm can open again has to be open: then the same may pass later (amazon-pay-cv2.md 6.3).
  if (!confirmsAlone(at) && folio.orderReference.state !== "Open") return onlyTheBuyer(at)
  const until = pauseAfter(at, row)
  if (at.now < until) return { is: "wait", until }
  return confirmsAlone(at) ? { is: "confirm", round, repeat: false } : { is: "authorize", round, repaired: false }
}

/** Open, and changed at Amazon after the decline that suspended it: an Open that was read before is older. */
const isRepaired = ({ orderReference }: Folio, last: AuthorizationRow): boolean =>
  orderReference.state === "Open" && time(orderReference.version) > declinedAt(last)

/** A decline that came without an object has no time of Amazon's. */
const declinedAt = ({ version, settledAt, createdAt }: AuthorizationRow): number =>
  time(version) || (settledAt ?? createdAt).getTime()

/** What was declined was itself asked for after a refused method. */
const isSecond = (folio: Folio, last: AuthorizationRow): boolean =>
  last.buyer === "gone" && triesOf(folio).at(-2)?.reason === "InvalidPaymentMethod"

function onlyTheBuyer(at: Owing): AbsentStep {
  const { orderReference } = at.folio
  const since = time(orderReference.version) || at.last.createdAt.getTime()
  if (at.now.getTime() - since > patience) return parked(at, "suspended for 30 days")
  const told = orderReference.flags.includes("buyer-must-act")
  return told ? none : { is: "tell", why: at.last.reason ?? "InvalidPaymentMethod" }
}

const parked = ({ folio }: Owing, why: string): AbsentStep =>
  folio.orderReference.flags.includes("waited-too-long") ? none : { is: "park", why }

/** Requests that surely never took effect, in a row: no decline of Amazon's, but not for ever. */
const passingTimes = 30

function again(at: Owing, row: AbsentRow, failures: number): AbsentStep {
  const { folio, round } = at
  if (folio.orderReference.state !== "Open") return onlyTheBuyer(at)
  const { state, soft, reason } = at.last
  const times = state === "Void" && soft ? passingTimes : (row.times ?? 1)
  if (failures > times) return { is: "give-up", why: reason ?? "declined" }
  const until = pauseAfter(at, row)
  return at.now < until ? { is: "wait", until } : { is: "authorize", round, repaired: false }
}

/** Amazon's longest time was not enough once: once more; then it is like a failure to process (seed 003). */
function againLonger(at: Owing, row: AbsentRow): AbsentStep {
  const longest = failuresInARow(at, ({ mode }) => mode === "async")
  const times = row.times ?? 1
  if (longest < times && at.folio.orderReference.state === "Open")
    return { is: "authorize", round: at.round, repaired: false }
  return again(at, absentBuyer.authorization.ProcessingFailure, longest - times + 1)
}

/** Tries from the last one back that ended alike; `counts`: those that matter. */
function failuresInARow({ folio, last }: Owing, counts: (row: AuthorizationRow) => boolean = () => true): number {
  const tries = [...triesOf(folio)].reverse()
  const other = tries.findIndex(
    (row) => row.state !== last.state || (row.state === "Declined" && row.reason !== last.reason),
  )
  return (other < 0 ? tries : tries.slice(0, other)).filter(counts).length
}

const pauseAfter = ({ account, last }: Owing, { wait }: AbsentRow): Date =>
  new Date((last.settledAt ?? last.createdAt).getTime() + (wait ? account.policy[wait] : 0) * 1000)
