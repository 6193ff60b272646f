import type { World } from "../../world/world"
import type { PlannedVerdict } from "./books"
import type { CardEffect } from "./cards"
import type { Verdict } from "./model"
import { simulated } from "./simulation-codes"

/** Takes the next outcome that the control interface planned for this call. */
function takePlanned({ cv2 }: World, operation: PlannedVerdict["operation"], parentId: string): Verdict | undefined {
  const next = cv2.planned.find((it) => it.operation === operation && (it.parentId ?? parentId) === parentId)
  if (next === undefined) return undefined
  if (next.times > 0) next.times -= 1
  cv2.planned = cv2.planned.filter((it) => it.times !== 0)
  return next.verdict
}

export type VerdictRequest = {
  readonly operation: PlannedVerdict["operation"]
  /** Session or charge permission. */
  readonly parentId: string
  readonly simulationCode: string | undefined
}

/** How a call ends: a planned outcome, the header's simulation, else `undefined`. */
export const verdictOn = (world: World, { operation, parentId, simulationCode }: VerdictRequest): Verdict | undefined =>
  takePlanned(world, operation, parentId) ??
  (simulationCode === undefined ? undefined : simulated(operation, simulationCode))

/** What the cards of the sandbox do to an authorization that may wait. */
export const pendingByCard: Readonly<Partial<Record<CardEffect, Verdict>>> = {
  PendingAuthorized: { state: "Authorized", waits: true },
  PendingDeclined: { state: "Declined", reasonCode: "HardDeclined", waits: true },
}
