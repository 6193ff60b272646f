import { plan } from "../../world/change"
import { idPrefix } from "../../world/sellers"
import { defaultBuyerId } from "../../world/wallet"
import type { World } from "../../world/world"
import { startCharge } from "./authorize"
import { effectOf } from "./cards"
import { amend, move, place, status } from "./change"
import { limits } from "./limits"
import type { ChargePermission, CheckoutSession, PaymentDetails, Price, Verdict } from "./model"
import { ApiRefusal } from "./refusal"
import { pendingByCard } from "./verdicts"

function permissionFor(world: World, session: CheckoutSession, limit: Price): ChargePermission {
  const seller = world.sellers.get(session.sellerId)
  if (seller === undefined) throw new Error(`the simulated world has no seller ${session.sellerId}`)
  const { details } = session
  const id = world.identifiers.orderReference(idPrefix(seller, session.environment))
  const isLong = details.paymentDetails?.extendExpiration === true || details.chargePermissionType === "Recurring"
  const expires = world.at + (isLong ? limits.extendedPermissionLives : limits.permissionLives)
  plan(world, { at: expires, what: "charge-permission-expired", id })
  return place(world, "chargePermission", {
    id,
    sellerId: session.sellerId,
    environment: session.environment,
    status: status(world, "Chargeable"),
    created: world.at,
    expires,
    type: details.chargePermissionType ?? "OneTime",
    limit,
    merchantMetadata: details.merchantMetadata ?? {},
    platformId: details.platformId,
    buyerId: session.buyerId ?? defaultBuyerId,
    cardTail: session.cardTail ?? "1111",
    scopes: details.scopes,
    addressId: session.addressId,
    addressDetails: details.addressDetails,
  })
}

/** The wish of a card to wait; it needs a shop that can handle that. */
function verdictOfCard({ environment, cardTail }: CheckoutSession, payment: PaymentDetails): Verdict {
  const pending = environment === "Sandbox" ? pendingByCard[effectOf(cardTail)] : undefined
  if (pending === undefined) return { state: "Authorized" }
  requirePending(payment)
  return pending
}

function requirePending({ paymentIntent, canHandlePendingAuthorization }: PaymentDetails): void {
  if (paymentIntent === "Authorize" && canHandlePendingAuthorization === true) return
  throw new ApiRefusal(
    "InvalidSandboxSimulationSpecified",
    "A pending authorization needs paymentIntent Authorize and canHandlePendingAuthorization true.",
  )
}

function chargeVerdict(session: CheckoutSession, payment: PaymentDetails, asked: Verdict | undefined): Verdict {
  if (asked === undefined) return verdictOfCard(session, payment)
  if (asked.waits) requirePending(payment)
  return asked
}

/** Reason for which an outcome ends the session without a charge permission. */
const endsWith = (asked: Verdict | undefined): string | undefined => {
  if (asked?.state === "Canceled") return asked.reasonCode ?? "AmazonCanceled"
  return asked?.state === "Declined" && !asked.waits ? "Declined" : undefined
}

/**
 * The end of a session that the buyer has been through: a charge permission, and a charge unless the intent was only to
 * confirm. An outcome that is Canceled, or Declined at once, ends the session instead.
 */
export function completeSession(world: World, session: CheckoutSession, asked: Verdict | undefined): CheckoutSession {
  const { id, details } = session
  const reasonCode = endsWith(asked)
  if (reasonCode !== undefined) return move(world, { kind: "checkoutSession", id, state: "Canceled", reasonCode })
  const payment = details.paymentDetails ?? {}
  const { chargeAmount, paymentIntent } = payment
  if (chargeAmount === undefined) throw new Error(`the simulated session ${id} has no amount`)
  const verdict = paymentIntent === "Confirm" ? undefined : chargeVerdict(session, payment, asked)
  const permission = permissionFor(world, session, payment.totalOrderAmount ?? chargeAmount)
  amend(world, "checkoutSession", { id, chargePermissionId: permission.id })
  if (verdict !== undefined) {
    const charge = startCharge(world, permission, {
      amount: chargeAmount,
      captureNow: paymentIntent === "AuthorizeWithCapture",
      canHandlePendingAuthorization: payment.canHandlePendingAuthorization ?? false,
      softDescriptor: payment.softDescriptor,
      merchantMetadata: details.merchantMetadata ?? {},
      providerReferenceId: details.providerMetadata?.providerReferenceId,
      platformId: details.platformId,
      verdict,
    })
    amend(world, "checkoutSession", { id, chargeId: charge.id })
  }
  return move(world, { kind: "checkoutSession", id, state: "Completed" })
}
