import { happenings as cv2Happenings } from "../cv2/world/happenings"
import { find, move } from "./change"
import { authorizationsOf } from "./family"
import { settleAuthorization } from "./settle-authorization"
import { settleCapture } from "./settle-capture"
import { settleRefund } from "./settle-refund"
import type { OrderReference } from "./model"
import type { Due, World } from "./world"

const isUsable = (order: OrderReference): boolean => order.status.state === "Open" || order.status.state === "Suspended"

function closeOrderReference(world: World, order: OrderReference, reasonCode: string): void {
  move(world, { kind: "orderReference", id: order.id, state: "Closed", reasonCode })
}

/** What happens when a planned thing becomes due; each looks whether it still applies. */
const happenings: Readonly<Record<Due["what"], (world: World, due: Due) => void>> = {
  "order-reference-stale": (world, { id }) => {
    if (find(world, "orderReference", id).status.state !== "Draft") return
    move(world, { kind: "orderReference", id, state: "Canceled", reasonCode: "Stale" })
  },
  "order-reference-expired": (world, { id }) => {
    const order = find(world, "orderReference", id)
    if (isUsable(order)) closeOrderReference(world, order, "Expired")
  },
  "order-reference-unused": (world, { id, since = 0 }) => {
    const order = find(world, "orderReference", id)
    const authorized = authorizationsOf(world, id).some((it) => it.created >= since)
    if (isUsable(order) && !authorized) closeOrderReference(world, order, world.switches.autoCloseReason)
  },
  "order-reference-reopened": (world, { id, since }) => {
    const { status } = find(world, "orderReference", id)
    if (status.state !== "Suspended" || status.lastUpdate !== since) return
    move(world, { kind: "orderReference", id, state: "Open" })
  },
  "authorization-decided": (world, { id }) => settleAuthorization(world, id),
  "authorization-expired": (world, { id }) => {
    if (find(world, "authorization", id).status.state !== "Open") return
    move(world, { kind: "authorization", id, state: "Closed", reasonCode: "ExpiredUnused" })
  },
  "capture-decided": (world, { id }) => settleCapture(world, id),
  "refund-decided": (world, { id }) => settleRefund(world, id),
  ...cv2Happenings,
}

function nextDue(world: World, now: number): Due | undefined {
  let next: Due | undefined
  for (const due of world.schedule) if (due.at <= now && (next === undefined || due.at < next.at)) next = due
  return next
}

/** Lets everything happen that became due up to now, in its order and at its own instant. */
export function catchUp(world: World): void {
  const now = world.clock.now()
  for (let due = nextDue(world, now); due !== undefined; due = nextDue(world, now)) {
    const current = due
    world.schedule = world.schedule.filter((it) => it !== current)
    world.at = current.at
    happenings[current.what](world, current)
  }
  world.at = now
}
