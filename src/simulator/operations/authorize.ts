import { find, place, plan, recordEffect } from "../world/change"
import { span } from "../world/clock"
import { authorizationsOf, capturedAmount } from "../world/family"
import { ceiling, limits } from "../world/limits"
import type { Authorization, OrderReference, Verdict } from "../world/model"
import type { Money } from "../world/money"
import { Refusal } from "../world/refusal"
import { settleAuthorization } from "../world/settle-authorization"
import { verdictOnAuthorization, verdictOnImplicitCapture } from "../world/verdicts"
import type { World } from "../world/world"
import { authorizationDetails } from "./details"
import { orderReferenceOf, requireState } from "./objects"
import { once } from "./once"
import { changing, type Call, type Operation } from "./operation"
import { money, optionalBoolean, optionalText, referenceId, transactionTimeout } from "./parameters"

type Request = {
  readonly referenceId: string
  readonly amount: Money
  readonly note: string | undefined
  readonly timeout: number
  readonly captureNow: boolean
  readonly softDescriptor: string | undefined
}

const read = (call: Call): Request => ({
  referenceId: referenceId(call, "AuthorizationReferenceId"),
  amount: money(call, "AuthorizationAmount"),
  note: optionalText(call, "SellerAuthorizationNote", 255),
  timeout: transactionTimeout(call),
  captureNow: optionalBoolean(call, "CaptureNow") ?? false,
  softDescriptor: optionalText(call, "SoftDescriptor", 16),
})

/** What an authorization takes of the ceiling; a closed one is a switch, a declined one takes nothing. */
function used(world: World, it: Authorization): bigint {
  if (it.status.state === "Declined") return 0n
  const isFreed = it.status.state === "Closed" && !world.switches.closedAuthorizationCountsAgainstCeiling
  return isFreed ? capturedAmount(world, it).minor : it.amount.minor
}

function requireRoom(world: World, order: OrderReference, amount: Money): void {
  if (order.total === undefined || order.total.currency !== amount.currency) {
    throw new Refusal("CurrencyMismatch", "AuthorizationAmount and OrderTotal have different currencies.")
  }
  const others = authorizationsOf(world, order.id)
  if (others.filter((it) => it.status.state !== "Declined").length >= world.switches.maxAuthorizations) {
    throw new Refusal("TransactionCountExceeded", `OrderReference ${order.id} has no authorizations left.`)
  }
  const taken = others.reduce((total, it) => total + used(world, it), 0n)
  if (taken + amount.minor > ceiling(order.total)) {
    throw new Refusal("TransactionAmountExceeded", `OrderReference ${order.id} does not allow this amount.`)
  }
}

/** Asynchronous ones are decided after a while; one that would take longer than its timeout is declined by it. */
function decideLater(world: World, { id, timeout }: { id: string; timeout: number }): void {
  const milliseconds = Math.min(world.switches.asyncPendingSeconds * span.second, timeout * span.minute)
  plan(world, { at: world.at + milliseconds, what: "authorization-decided", id })
}

function verdictInTime(world: World, order: OrderReference, request: Request): Verdict {
  const verdict = verdictOnAuthorization(world, order, request)
  const isLate = request.timeout > 0 && world.switches.asyncPendingSeconds > request.timeout * 60
  return isLate ? { state: "Declined", reasonCode: "TransactionTimedOut", softDecline: false } : verdict
}

function make(world: World, order: OrderReference, request: Request): Authorization {
  requireState(order, ["Open"], "InvalidOrderReferenceStatus")
  requireRoom(world, order, request.amount)
  const { timeout, ...asked } = request
  const verdict = verdictInTime(world, order, request)
  const { id } = place(world, "authorization", {
    ...asked,
    id: world.identifiers.transaction(order.id, "A"),
    orderReferenceId: order.id,
    synchronous: timeout === 0,
    status: { state: "Pending" },
    created: world.at,
    expires: world.at + limits.authorizationLives[order.environment],
    verdict,
    captureVerdict: asked.captureNow ? verdictOnImplicitCapture(world, order, asked.note) : undefined,
  })
  if (timeout === 0) settleAuthorization(world, id)
  else decideLater(world, { id, timeout })
  recordEffect(world, "Authorize", id)
  return find(world, "authorization", id)
}

/** Reserves an amount on an Open order reference (API reference, Authorize). */
export const authorize: Operation = {
  action: "Authorize",
  quota: changing,
  perform: (world, call) => {
    const order = orderReferenceOf(world, call)
    const request = read(call)
    const { amount, ...rest } = request
    const identity = {
      sellerId: order.sellerId,
      kind: "authorization",
      referenceId: request.referenceId,
      parentId: order.id,
      asked: { ...rest, minor: amount.minor.toString(), currency: amount.currency },
    } as const
    const show = (it: Authorization) => authorizationDetails(world, it)
    return [once(world, identity, { make: () => make(world, order, request), show })]
  },
}
