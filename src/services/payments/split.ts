import { worthOf } from "../domain/authorization-meaning"
import type { Money } from "../domain/money"
import { amazonCeiling, describeMoney, minus, money } from "../domain/money"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, PlanRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { freshReference } from "../support/fresh-reference"
import type { Captured, CaptureInput } from "./capture"
import { sendCapture } from "./capture"
import { decideAndSchedule } from "./decide-and-schedule"
import { dueSoon } from "./due"
import { fulfilWishes } from "./fulfil-wishes"
import { entry } from "./history"
import type { NotCaptured } from "./not-captured"
import { notCaptured } from "./not-captured"
import type { Parts } from "./parts"
import { send } from "./send"
import { wish } from "./supersede"

type Splitting = { readonly authorization: AuthorizationRow; readonly input: CaptureInput }
const day = 24 * 60 * 60_000

/**
 * A part of the authorized amount is wanted (DESIGN section 8, `split`): authorize the part, capture it, release the old
 * reservation, authorize the rest. The old reservation goes first only where the ceiling leaves no other way, the shop
 * said so by option, and the first authorization is younger than seven days. Each step is committed on the plan row; a
 * plan that was interrupted is parked, never continued past a release.
 */
export async function split(parts: Parts, folio: Folio, { authorization, input }: Splitting): Promise<Captured | NotCaptured> {
  const interrupted = folio.plans.find((plan) => !["done", "parked"].includes(plan.step))
  if (interrupted) return park(parts, interrupted, "interrupted")
  const { policy } = parts.account(folio.orderReference.account)
  const fits = fitsCeiling(folio, input.amount)
  const young = parts.clock.now().getTime() - authorization.createdAt.getTime() <= 7 * day
  if (!fits && !(policy.splitMayLoseReservation && young)) return notCaptured("mismatch", whyNot(authorization, input.amount, young))
  const plan = await begin(parts, folio, { authorization, input, first: fits ? "authorize" : "release" })
  if (plan === "lost") return notCaptured("in-doubt", "another capture of this payment is under way; try again in a minute")
  if (!fits) await releaseOld(parts, plan, input)
  const part = await reserve(parts, plan, { amount: input.amount, purpose: "part", input })
  if (typeof part === "string") return afterNoPart(parts, plan, part)
  await step(parts, plan, "capture", input)
  const captured = await sendCapture(parts, part.folio, { authorization: part.row, amount: part.row.amount, input })
  if (captured === "again" || captured.is !== "captured") return afterNoCapture(parts, plan, captured)
  return afterCapture(parts, plan, { captured, fits, authorization, input })
}

/** Closed authorizations are counted as used: whether Amazon does is not known (amazon-pay-cv1.md 2.8). */
function fitsCeiling(folio: Folio, part: Money): boolean {
  const { total } = folio.orderReference
  if (!total) return false
  const used = folio.authorizations.filter((row) => !["Declined", "Void"].includes(row.state)).reduce((sum, row) => sum + row.amount.minor, 0n)
  return part.minor <= amazonCeiling(total).minor - used
}

const whyNot = (row: AuthorizationRow, part: Money, young: boolean): string =>
  `${describeMoney(part)} cannot be authorized beside the ${describeMoney(row.amount)} that are reserved: Amazon's ceiling leaves no room. ` +
  (young
    ? "Set splitMayLoseReservation to release the reservation first, or capture in full and refund the difference"
    : "The authorization is older than seven days, so its reservation is not given up; capture in full and refund the difference")

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
  const told = { orderReferenceId: row.orderReferenceId, kind: "plan", targetId: row.id, event: "split", to: first } as const
  const by = { source: "call", at: now, actor: input.asker.actor } as const
  return (await parts.ledger.commit([{ in: "plan", insert: row }, entry(by, told), dueSoon(folio, now)])) === "lost" ? "lost" : row
}

async function releaseOld(parts: Parts, plan: PlanRow, input: CaptureInput): Promise<void> {
  const by = { source: "call", at: parts.clock.now(), actor: input.asker.actor } as const
  await decideAndSchedule(parts, plan.orderReferenceId, (folio) =>
    wish(folio, { wish: "release", targetId: plan.authorizationId, why: "another amount is captured" }, by),
  )
  await fulfilWishes(parts, plan.orderReferenceId, input.asker)
}

type Reserve = { readonly amount: Money; readonly purpose: "part" | "rest"; readonly input: CaptureInput }

/** A further synchronous authorization on the same order reference; a word instead of it says why there is none. */
async function reserve(parts: Parts, plan: PlanRow, { amount, purpose, input }: Reserve): Promise<{ folio: Folio; row: AuthorizationRow } | string> {
  const folio = await parts.ledger.load({ id: plan.orderReferenceId })
  const old = folio?.authorizations.find((it) => it.id === plan.authorizationId)
  if (!folio || !old) return "the authorization is gone from the ledger"
  const row = furtherAuthorization(parts, folio, { old, amount, purpose })
  const by = { source: "call", at: row.createdAt, actor: input.asker.actor } as const
  const told = entry(by, { orderReferenceId: plan.orderReferenceId, kind: "authorization", targetId: row.id, event: "intent", to: purpose })
  if ((await parts.ledger.commit([{ in: "authorization", insert: row }, told, dueSoon(folio, row.createdAt)])) === "lost") {
    return "another authorization of this order reference is under way"
  }
  const sent = await send(parts, { ...folio, authorizations: [...folio.authorizations, row] }, { kind: "authorization", row }, { repeat: false, asker: input.asker })
  if (sent.is !== "answered") return sent.fault.message
  const settled = sent.folio.authorizations.find((it) => it.id === row.id)
  return settled && worthOf(settled) === "granted" ? { folio: sent.folio, row: settled } : `Amazon answered ${settled?.state ?? "nothing"} ${settled?.reason ?? ""}`
}

type Further = { readonly old: AuthorizationRow; readonly amount: Money; readonly purpose: "part" | "rest" }

function furtherAuthorization(parts: Parts, folio: Folio, { old, amount, purpose }: Further): AuthorizationRow {
  const now = parts.clock.now()
  return {
    ...old,
    id: freshId("apa", now),
    createdAt: now,
    purpose,
    try: folio.authorizations.filter((it) => it.roundId === old.roundId && it.purpose === purpose).length + 1,
    reference: freshReference(),
    amount,
    mode: "sync",
    captureNow: false,
    state: "Intended",
    reason: null,
    soft: false,
    amazonId: null,
    version: "",
    settledAt: null,
    expiresAt: null,
  }
}

async function step(parts: Parts, plan: PlanRow, to: PlanRow["step"], of: { readonly asker: CaptureInput["asker"]; readonly reason?: string }): Promise<void> {
  const by = { source: "call", at: parts.clock.now(), actor: of.asker.actor } as const
  const told = { orderReferenceId: plan.orderReferenceId, kind: "plan", targetId: plan.id, event: "step", to, reason: of.reason ?? null } as const
  await decideAndSchedule(parts, plan.orderReferenceId, (folio) => {
    const lost = of.reason === "reservation-lost"
    const flags = [...new Set([...folio.orderReference.flags, "reservation-lost"])]
    return [
      { in: "plan", id: plan.id, when: {}, set: { step: to, reason: of.reason ?? null } },
      ...(lost ? [{ in: "orderReference", id: plan.orderReferenceId, when: {}, set: { flags } } as const] : []),
      entry(by, told),
    ]
  })
}

const nobody = { asker: { actor: null, priority: "merchant" } } as const

async function park(parts: Parts, plan: PlanRow, reason: string): Promise<NotCaptured> {
  await step(parts, plan, "parked", { ...nobody, reason })
  return notCaptured("parked", "an earlier split capture was interrupted and is parked; look at the order reference's history before capturing again")
}

async function afterNoPart(parts: Parts, plan: PlanRow, why: string): Promise<NotCaptured> {
  const lost = plan.step === "release"
  await step(parts, plan, "parked", { ...nobody, reason: lost ? "reservation-lost" : "part-not-authorized" })
  return notCaptured("declined", lost ? `the reservation was released and the part was not authorized again: ${why}` : `the part was not authorized: ${why}`)
}

async function afterNoCapture(parts: Parts, plan: PlanRow, captured: NotCaptured | "again"): Promise<NotCaptured> {
  await step(parts, plan, "parked", { ...nobody, reason: "part-not-captured" })
  return captured === "again" ? notCaptured("in-doubt", "another capture of this payment is under way") : captured
}

type Done = Splitting & { readonly captured: Captured; readonly fits: boolean }

/** The part is collected: whatever happens to the rest, the capture stands. */
async function afterCapture(parts: Parts, plan: PlanRow, { captured, fits, authorization, input }: Done): Promise<Captured> {
  if (fits) {
    await step(parts, plan, "release", input)
    await releaseOld(parts, plan, input)
  }
  await step(parts, plan, "rest", input)
  const left = minus(authorization.amount, input.amount)
  const rest = left.minor > 0n ? await reserve(parts, plan, { amount: money(left.minor, left.currency), purpose: "rest", input }) : undefined
  await step(parts, plan, "done", { asker: input.asker, ...(typeof rest === "string" ? { reason: "reservation-lost" } : {}) })
  return captured
}
