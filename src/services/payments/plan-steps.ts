import { worthOf } from "../domain/authorization-meaning"
import type { Change, Folio } from "../ports/ledger"
import type { AuthorizationRow, PlanRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import type { By } from "./history"
import { entry } from "./history"
import { isSpent } from "./is-spent"
import type { NotCaptured } from "./not-captured"
import { notCaptured } from "./not-captured"
import type { Asker, Parts } from "./parts"
import { merchantAsks } from "./parts"
import { raise } from "./raise"
import { settleLostOne } from "./settle-lost-one"
import { wish } from "./supersede"

/** What a person must look at when a plan ends so. */
const flagsOf = (step: PlanRow["step"], reason: string | null): readonly string[] => [
  ...(step === "parked" ? ["split-parked"] : []),
  ...(reason === "reservation-lost" ? ["reservation-lost"] : []),
]

type Stepping = { readonly asker: Asker; readonly reason?: string | null }

/** A split capture's plan goes one step on; the history tells of it. */
export async function stepPlan(
  parts: Parts,
  plan: PlanRow,
  to: PlanRow["step"],
  { asker, reason = null }: Stepping,
): Promise<void> {
  const by = { source: "call", at: parts.clock.now(), actor: asker.actor } as const
  const { orderReferenceId } = plan
  await decideAndSchedule(parts, orderReferenceId, (folio) => {
    return [
      { in: "plan", id: plan.id, when: {}, set: { step: to, reason } },
      ...raise(folio.orderReference, ...flagsOf(to, reason)),
      entry(by, { orderReferenceId, kind: "plan", targetId: plan.id, event: "step", to, reason }),
      ...(to === "parked" ? giveBackPart(folio, plan, by) : []),
    ]
  })
}

/** A part must not stay reserved beside the whole; where the whole is gone, it is all that is left to be captured. */
function giveBackPart(folio: Folio, plan: PlanRow, by: By): readonly Change[] {
  const isOpen = (row: AuthorizationRow): boolean => row.state === "Open" && !isSpent(folio, row)
  const whole = folio.authorizations.some((row) => row.id === plan.authorizationId && isOpen(row))
  const parts = folio.authorizations.filter(
    (row) => row.purpose === "part" && row.createdAt >= plan.createdAt && isOpen(row),
  )
  const why = "the part was not captured"
  return whole ? parts.flatMap((row) => wish(folio, { wish: "release", targetId: row.id, why }, by)) : []
}

/** A person must look: nothing goes on by itself. */
export const parkPlan = (parts: Parts, plan: PlanRow, reason: string): Promise<void> =>
  stepPlan(parts, plan, "parked", { asker: merchantAsks(null), reason })

/** The plan that an earlier capture left in the middle: under the order reference's lock only a death does that. */
export const interruptedPlan = (folio: Folio): PlanRow | undefined =>
  folio.plans.find(({ step }) => step !== "done" && step !== "parked")

/** What the interrupted plan asked for last is settled, then the plan is parked; it is never continued (DESIGN section 8). */
export async function settleAndPark(parts: Parts, folio: Folio, plan: PlanRow, asker: Asker): Promise<NotCaptured> {
  const row = folio.authorizations.find((it) => worthOf(it) === "unsettled")
  const sent = row && (await settleLostOne(parts, folio, { kind: "authorization", row }, { wanted: false, asker }))
  if (sent?.is === "unknown") {
    return notCaptured(
      "in-doubt",
      "the outcome of an interrupted split capture is still being determined; try again in two minutes",
    )
  }
  await parkPlan(parts, plan, "interrupted")
  return notCaptured(
    "parked",
    "an earlier split capture was interrupted and is parked; look at the order reference's history before capturing again",
  )
}
