import { amend, find, move, plan } from "./change"
import { span } from "./clock"
import type { Authorization, OrderReference, OrderReferenceState, Verdict } from "./model"
import { startCapture } from "./settle-capture"
import type { World } from "./world"

/** What a declined authorization does to its order reference ("Handle declined authorizations"). */
const afterDecline: Readonly<Record<string, { readonly state: OrderReferenceState; readonly reasonCode: string }>> = {
  InvalidPaymentMethod: { state: "Suspended", reasonCode: "InvalidPaymentMethod" },
  AmazonRejected: { state: "Closed", reasonCode: "AmazonClosed" },
}

type Suspension = {
  readonly reopensIn: number | undefined
  /** A soft decline after the buyer was gone: ConfirmOrderReference opens it again with the same card. */
  readonly isSoft: boolean
}

/** Suspended: the card is marked, and by simulation the buyer updates his method without the shop. */
function suspended(world: World, { id, cardTail, declinedTails }: OrderReference, how: Suspension): void {
  const tails = cardTail === undefined || how.isSoft ? declinedTails : [...declinedTails, cardTail]
  const { status } = amend(world, "orderReference", {
    id,
    paymentMethodUpdated: how.isSoft,
    declinedTails: [...new Set(tails)],
  })
  if (how.reopensIn === undefined) return
  const since = status.lastUpdate ?? world.at
  plan(world, { at: world.at + how.reopensIn * span.minute, what: "order-reference-reopened", id, since })
}

function decline(world: World, { id, orderReferenceId, synchronous, verdict }: Authorization): void {
  move(world, { kind: "authorization", id, state: "Declined", reasonCode: verdict.reasonCode })
  const order = find(world, "orderReference", orderReferenceId)
  const after = afterDecline[verdict.reasonCode ?? ""]
  if (after === undefined || order.status.state !== "Open") return
  move(world, { kind: "orderReference", id: order.id, ...after })
  // With a synchronous authorization the order does not come back by itself ("Sandbox simulations").
  const reopensIn = synchronous ? undefined : verdict.reopensInMinutes
  const isSoft = !synchronous && verdict.softDecline === true
  if (after.state === "Suspended") suspended(world, order, { reopensIn, isSoft })
}

const reasonWhileOpen = ({ state, reasonCode }: Verdict): string | undefined =>
  state === "Open" ? reasonCode : undefined

function grant(world: World, { id, verdict, expires }: Authorization): void {
  move(world, { kind: "authorization", id, state: "Open", reasonCode: reasonWhileOpen(verdict) })
  const simulated = verdict.expiresInMinutes
  const at = simulated === undefined ? expires : world.at + simulated * span.minute
  plan(world, { at, what: "authorization-expired", id })
}

function captureAtOnce(world: World, authorization: Authorization): void {
  const { id, referenceId, amount, softDescriptor, captureVerdict } = authorization
  startCapture(world, {
    // The implicit capture carries the digits of its authorization (recorded answers of Amazon's own samples).
    id: id.replace(/-A(\d{6})$/, "-C$1"),
    authorizationId: id,
    referenceId,
    amount,
    softDescriptor,
    status: { state: "Pending" },
    created: world.at,
    verdict: captureVerdict ?? { state: "Completed" },
  })
}

/** Brings an authorization from Pending to what was decided; captures at once where that was asked. */
export function settleAuthorization(world: World, id: string): void {
  const authorization = find(world, "authorization", id)
  const { verdict } = authorization
  if (authorization.status.state !== "Pending") return
  if (verdict.state === "Declined") {
    amend(world, "authorization", { id, softDecline: verdict.softDecline })
    decline(world, authorization)
    return
  }
  if (verdict.state === "Closed" && verdict.reasonCode === "AmazonClosed") {
    move(world, { kind: "authorization", id, state: "Closed", reasonCode: "AmazonClosed" })
    return
  }
  grant(world, authorization)
  if (authorization.captureNow) captureAtOnce(world, authorization)
}
