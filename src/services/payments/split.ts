import type { Money } from "../domain/money"
import { describeMoney, minus } from "../domain/money"
import type { Folio } from "../ports/ledger"
import type { Can } from "../ports/payment-connector"
import type { AuthorizationRow, PlanRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import type { NotReserved } from "./authorize-further"
import { authorizeFurther } from "./authorize-further"
import { decideAndSchedule } from "./decide-and-schedule"
import { nextIntent } from "./due"
import { fulfilWishes } from "./fulfil-wishes"
import { entry } from "./history"
import type { Captured, CapturingFor } from "./link-capture"
import type { NotCaptured } from "./not-captured"
import { notCaptured } from "./not-captured"
import type { Parts } from "./parts"
import { parkPlan, stepPlan } from "./plan-steps"
import { roomBeside } from "./room-beside"
import { sendCapture } from "./send-capture"
import { wish } from "./supersede"

type Wanted = CapturingFor & { readonly amount: Money }
type Splitting = { readonly authorization: AuthorizationRow; readonly input: Wanted }
const day = 24 * 60 * 60_000

/**
 * A part of the authorized amount is wanted (DESIGN section 8, `split`): authorize the part, capture it, release the old
 * reservation, authorize the rest. The old reservation goes first only where the ceiling leaves no other way, the shop
 * said so by option, and the first authorization is younger than seven days. Each step is committed on the plan row.
 */
export async function split(
  parts: Parts,
  folio: Folio,
  { authorization, input }: Splitting,
): Promise<Captured | NotCaptured> {
  const account = parts.account(folio.orderReference.account)
  const fits = input.amount.minor <= roomBeside(folio, account)
  const young = parts.clock.now().getTime() - authorization.createdAt.getTime() <= 7 * day
  if (!fits && !(account.policy.splitMayLoseReservation && young))
    return notCaptured("mismatch", whyNot(authorization, { part: input.amount, young, can: account.connector.can }))
  const plan = await begin(parts, folio, { authorization, input, first: fits ? "authorize" : "release" })
  if (plan === "lost")
    return notCaptured("in-doubt", "another capture of this payment is under way; try again in a minute")
  if (!fits) await releaseOld(parts, plan, input)
  const of = { orderReferenceId: plan.orderReferenceId, besideId: plan.authorizationId, asker: input.asker } as const
  const intents = folio.orderReference.intents + 1
  const part = await authorizeFurther(parts, { ...of, amount: input.amount, purpose: "part", intents })
  if (part.is === "not-reserved") return afterNoPart(parts, plan, part)
  await stepPlan(parts, plan, "capture", input)
  const captured = await sendCapture(parts, part.folio, { authorization: part.row, amount: part.row.amount, input })
  if (captured === "again" || captured.is !== "captured") return afterNoCapture(parts, plan, captured)
  return afterCapture(parts, plan, { captured, fits, authorization, input })
}

type WhyNot = { readonly part: Money; readonly young: boolean; readonly can: Can }

const whyNot = (row: AuthorizationRow, { part, young, can }: WhyNot): string =>
  `${describeMoney(part)} cannot be authorized beside the ${describeMoney(row.amount)} that are reserved: Amazon's ceiling leaves no room` +
  (young ? "" : ", and the authorization is older than seven days, so that its reservation is not given up") +
  `. Ways out: ${waysOut(can, young).join("; ")}`

/** What the merchant can do instead; what gives no reservation up comes first. */
const waysOut = ({ otherAmount }: Can, young: boolean): readonly string[] => [
  ...(otherAmount === "yes"
    ? ['set captureMismatch to "asynchronous": the part is captured, and the rest authorized again when you capture it']
    : []),
  ...(young ? ["set splitMayLoseReservation to release the reservation first"] : []),
  "capture in full and refund the difference",
]

type Begin = Splitting & { readonly first: "authorize" | "release" }

async function begin(parts: Parts, folio: Folio, { authorization, input, first }: Begin): Promise<PlanRow | "lost"> {
  const now = parts.clock.now()
  const row: PlanRow = {
    id: freshId("app", now),
    createdAt: now,
    orderReferenceId: folio.orderReference.id,
    medusaCaptureId: input.medusaCaptureId,
    authorizationId: authorization.id,
    part: input.amount,
    step: first,
    reason: null,
  }
  const told = {
    orderReferenceId: row.orderReferenceId,
    kind: "plan",
    targetId: row.id,
    event: "split",
    to: first,
  } as const
  const by = { source: "call", at: now, actor: input.asker.actor } as const
  return (await parts.ledger.commit([{ in: "plan", insert: row }, entry(by, told), nextIntent(folio, now)])) === "lost"
    ? "lost"
    : row
}

async function releaseOld(parts: Parts, plan: PlanRow, input: Wanted): Promise<void> {
  const by = { source: "call", at: parts.clock.now(), actor: input.asker.actor } as const
  await decideAndSchedule(parts, plan.orderReferenceId, (folio) =>
    wish(folio, { wish: "release", targetId: plan.authorizationId, why: "another amount is captured" }, by),
  )
  await fulfilWishes(parts, plan.orderReferenceId, input.asker)
}

async function afterNoPart(parts: Parts, plan: PlanRow, { why }: NotReserved): Promise<NotCaptured> {
  const lost = plan.step === "release"
  await parkPlan(parts, plan, lost ? "reservation-lost" : "part-not-authorized")
  return notCaptured(
    "declined",
    lost
      ? `the reservation was released and the part was not authorized again: ${why}`
      : `the part was not authorized: ${why}`,
  )
}

async function afterNoCapture(parts: Parts, plan: PlanRow, captured: NotCaptured | "again"): Promise<NotCaptured> {
  await parkPlan(parts, plan, "part-not-captured")
  return captured === "again" ? notCaptured("in-doubt", "another capture of this payment is under way") : captured
}

type Done = Splitting & { readonly captured: Captured; readonly fits: boolean }

/** The part is collected: whatever happens to the rest, the capture stands. */
async function afterCapture(
  parts: Parts,
  plan: PlanRow,
  { captured, fits, authorization, input }: Done,
): Promise<Captured> {
  if (fits) {
    await stepPlan(parts, plan, "release", input)
    await releaseOld(parts, plan, input)
  }
  await stepPlan(parts, plan, "rest", input)
  const amount = minus(authorization.amount, input.amount)
  const of = { orderReferenceId: plan.orderReferenceId, besideId: plan.authorizationId, asker: input.asker } as const
  const rest = await authorizeFurther(parts, { ...of, amount, purpose: "rest" })
  await stepPlan(parts, plan, "done", {
    asker: input.asker,
    reason: rest.is === "reserved" ? null : "reservation-lost",
  })
  return captured
}
