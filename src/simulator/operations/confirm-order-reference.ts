import { amend, move, plan, recordEffect } from "../world/change"
import { isChallenged } from "../world/challenge"
import { span } from "../world/clock"
import { constraintsOf } from "../world/constraints"
import type { Challenge, OrderReference } from "../world/model"
import type { Money } from "../world/money"
import { Refusal } from "../world/refusal"
import { hasConfirmationFlow } from "../world/sellers"
import type { Switches } from "../world/switches"
import type { World } from "../world/world"
import { orderReferenceOf, requireState } from "./objects"
import { changing, type Call, type Operation } from "./operation"
import { optionalBoolean, optionalMoney, optionalText } from "./parameters"

const isLocal = ({ hostname }: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(hostname)

const httpIsLegal: Readonly<Record<Switches["httpReturnUrls"], (url: URL) => boolean>> = {
  localhost: isLocal,
  allowed: () => true,
  refused: () => false,
}

function returnUrl(world: World, call: Call, name: string): string | undefined {
  const value = optionalText(call, name, 2048)
  if (value === undefined) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isLegal =
    url?.protocol === "https:" || (url?.protocol === "http:" && httpIsLegal[world.switches.httpReturnUrls](url))
  if (!isLegal) throw new Refusal("InvalidParameterValue", `The value of ${name} must be a valid https URL.`)
  return value
}

/** SuccessUrl and FailureUrl belong together, and are needed where there is a confirmation flow. */
function returnUrls(world: World, call: Call): Pick<Challenge, "successUrl" | "failureUrl"> {
  const successUrl = returnUrl(world, call, "SuccessUrl")
  const failureUrl = returnUrl(world, call, "FailureUrl")
  const isNeeded = hasConfirmationFlow(call.seller) && world.switches.confirmWithoutUrls === "refused"
  const isComplete = successUrl !== undefined && failureUrl !== undefined
  const isHalf = !isComplete && (successUrl !== undefined || failureUrl !== undefined)
  if (isHalf || (isNeeded && !isComplete)) {
    throw new Refusal("InvalidParameterValue", "SuccessUrl and FailureUrl are both required.")
  }
  return { successUrl, failureUrl }
}

function requireNoConstraints(world: World, order: OrderReference): void {
  const found = constraintsOf(order).map((it) => it.id)
  if (found.length === 0) return
  throw new Refusal(
    "ConstraintsExist",
    `OrderReference ${order.id} has constraints ${found.join(", ")} and cannot be confirmed.`,
    world.switches.constraintsExistStatus,
  )
}

function requireConfirmable(world: World, order: OrderReference): void {
  requireState(order, ["Draft", "Suspended"], "InvalidOrderReferenceStatus")
  if (order.status.state === "Suspended" && !order.paymentMethodUpdated) {
    throw new Refusal(
      "PaymentMethodNotUpdated",
      `OrderReference ${order.id} is suspended and the payment method was not updated by the buyer.`,
    )
  }
  requireNoConstraints(world, order)
}

/** The amount to authenticate: OrderTotal, unless another one is asked for. */
function authenticated(call: Call, order: OrderReference): Money {
  const amount = optionalMoney(call, "AuthorizationAmount") ?? order.total
  if (amount === undefined || amount.currency !== order.total?.currency) {
    throw new Refusal("CurrencyMismatch", "AuthorizationAmount and OrderTotal have different currencies.")
  }
  return amount
}

function confirm(world: World, call: Call, order: OrderReference): void {
  const urls = returnUrls(world, call)
  const isExpected = optionalBoolean(call, "ExpectImmediateAuthorization") ?? false
  requireConfirmable(world, order)
  const amount = authenticated(call, order)
  const { id, status } = move(world, { kind: "orderReference", id: order.id, state: "Open" })
  const outcome = isChallenged(world, order) ? "pending" : "Success"
  amend(world, "orderReference", { id, challenge: { ...urls, amount, outcome }, paymentMethodUpdated: false })
  recordEffect(world, "ConfirmOrderReference", id)
  if (!isExpected) return
  const at = world.at + world.switches.autoCloseMinutes * span.minute
  plan(world, { at, what: "order-reference-unused", id, since: status.lastUpdate ?? world.at })
}

/** Draft or Suspended to Open; on an Open one it changes nothing (API reference, ConfirmOrderReference). */
export const confirmOrderReference: Operation = {
  action: "ConfirmOrderReference",
  quota: changing,
  perform: (world, call) => {
    const order = orderReferenceOf(world, call)
    if (order.status.state !== "Open") confirm(world, call, order)
    return world.switches.confirmResultElement === "present" ? [] : undefined
  },
}
