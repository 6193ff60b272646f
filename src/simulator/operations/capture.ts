import { recordEffect } from "../world/change"
import type { Authorization, Capture } from "../world/model"
import type { Money } from "../world/money"
import { Refusal } from "../world/refusal"
import { startCapture } from "../world/settle-capture"
import { verdictOnCapture } from "../world/verdicts"
import type { World } from "../world/world"
import { captureDetails } from "./details"
import { authorizationOf, orderOfAuthorization } from "./objects"
import { once } from "./once"
import { changing, type Call, type Operation } from "./operation"
import { money, optionalText, referenceId } from "./parameters"

type Request = {
  readonly referenceId: string
  readonly amount: Money
  readonly note: string | undefined
  readonly softDescriptor: string | undefined
}

const read = (call: Call): Request => ({
  referenceId: referenceId(call, "CaptureReferenceId"),
  amount: money(call, "CaptureAmount"),
  note: optionalText(call, "SellerCaptureNote", 255),
  softDescriptor: optionalText(call, "SoftDescriptor", 16),
})

function requireCapturable(authorization: Authorization, amount: Money): void {
  const { id, status } = authorization
  if (status.state !== "Open") {
    throw new Refusal("InvalidAuthorizationStatus", `Authorization ${id} is in ${status.state} state.`)
  }
  if (amount.currency !== authorization.amount.currency) {
    throw new Refusal("CurrencyMismatch", "CaptureAmount and AuthorizationAmount have different currencies.")
  }
  if (amount.minor > authorization.amount.minor) {
    throw new Refusal("TransactionAmountExceeded", `CaptureAmount is above the amount of authorization ${id}.`)
  }
}

function make(world: World, authorization: Authorization, request: Request): Capture {
  requireCapturable(authorization, request.amount)
  const order = orderOfAuthorization(world, authorization)
  const { verdict, delay } = verdictOnCapture(world, authorization, { order, ...request })
  const id = world.identifiers.transaction(order.id, "C")
  const started = startCapture(
    world,
    { ...request, id, authorizationId: authorization.id, status: { state: "Pending" }, created: world.at, verdict },
    delay,
  )
  recordEffect(world, "Capture", id)
  return started
}

/** Takes up to what was reserved; one capture closes its authorization (API reference, Capture). */
export const capture: Operation = {
  action: "Capture",
  quota: changing,
  perform: (world, call) => {
    const authorization = authorizationOf(world, call)
    const request = read(call)
    const { amount, ...rest } = request
    const identity = {
      sellerId: call.seller.sellerId,
      kind: "capture",
      referenceId: request.referenceId,
      parentId: authorization.id,
      asked: { ...rest, minor: amount.minor.toString(), currency: amount.currency },
    } as const
    const show = (it: Capture) => captureDetails(world, it)
    return [once(world, identity, { make: () => make(world, authorization, request), show })]
  },
}
