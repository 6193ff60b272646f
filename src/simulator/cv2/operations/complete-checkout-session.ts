import { recordEffect } from "../../world/change"
import type { World } from "../../world/world"
import { completeBody } from "../api/bodies"
import { quota, type Answer, type Call, type Operation } from "../api/operation"
import { sessionView } from "../views/session-view"
import { find } from "../world/change"
import { completeSession } from "../world/complete"
import type { CheckoutSession, Price } from "../world/model"
import { moneyOf } from "../world/price"
import { ApiRefusal } from "../world/refusal"
import { verdictOn } from "../world/verdicts"
import { declined } from "./decline"
import { sessionOf } from "./objects"

const canceled = (world: World): Answer => declined("CheckoutSessionCanceled", world.switches.canceledSessionStatus)

const isSame = (one: Price | undefined, other: Price | undefined): boolean => {
  if (one === undefined || other === undefined) return one === other
  const [left, right] = [moneyOf(one), moneyOf(other)]
  return left.minor === right.minor && left.currency === right.currency
}

/** The amounts must be those of the last update. A total that the call does not repeat is not compared. */
function checkAmounts({ details }: CheckoutSession, { body }: Call): void {
  const asked = body as { readonly chargeAmount: Price; readonly totalOrderAmount?: Price | null }
  const payment = details.paymentDetails ?? {}
  const total = asked.totalOrderAmount ?? undefined
  const isTotalSame = total === undefined || isSame(total, payment.totalOrderAmount ?? payment.chargeAmount)
  if (isSame(asked.chargeAmount, payment.chargeAmount) && isTotalSame) return
  throw new ApiRefusal("AmountMismatch", "The amount differs from the amount of the checkout session.")
}

function complete(world: World, call: Call, session: CheckoutSession): Answer {
  const { simulationCode } = call
  const asked = verdictOn(world, { operation: "CompleteCheckoutSession", parentId: session.id, simulationCode })
  const ended = completeSession(world, session, asked)
  recordEffect(world, "CompleteCheckoutSession", ended.chargePermissionId ?? ended.id)
  if (ended.status.state === "Canceled") return canceled(world)
  const charge = ended.chargeId === undefined ? undefined : find(world, "charge", ended.chargeId)
  const isPending = charge?.status.state === "AuthorizationInitiated"
  return { status: isPending ? 202 : 200, body: sessionView(ended, call.origin) }
}

/** The last step of a checkout: nothing is final without it. */
export const completeCheckoutSession: Operation = {
  action: "CompleteCheckoutSession",
  method: "POST",
  path: "checkoutSessions/:id/complete",
  quota: quota(20, 4, 2),
  accepts: completeBody,
  idempotency: "switched",
  perform: (world, call) => {
    const session = sessionOf(world, call)
    if (session.status.state === "Canceled") return canceled(world)
    if (session.status.state === "Completed" || !session.isProcessed) {
      throw new ApiRefusal(
        "InvalidCheckoutSessionStatus",
        session.isProcessed
          ? "The checkout session is in Completed state."
          : "The buyer has not been through the processing page.",
      )
    }
    checkAmounts(session, call)
    return complete(world, call, session)
  },
}
