import { amend, find, move } from "./change"
import { sellerOf } from "./family"
import type { AuthenticationOutcome, OrderReference } from "./model"
import { hasConfirmationFlow } from "./sellers"
import { challengeOfNote } from "./simulation"
import { cardEffect } from "./wallet"
import type { World } from "./world"

/** Outcome that the seller note or the starred card forces; the note wins. */
export function forcedOutcome(order: OrderReference): "Failure" | "Abandoned" | undefined {
  const simulated = order.environment === "Sandbox" ? challengeOfNote(order.attributes.SellerNote) : undefined
  const effect = cardEffect(order.cardTail)
  return simulated ?? (effect === "Failure" || effect === "Abandoned" ? effect : undefined)
}

/** Whether the buyer's bank asks, in Europe, before the buyer may go on. */
export const isChallenged = (world: World, order: OrderReference): boolean =>
  hasConfirmationFlow(sellerOf(world, order)) &&
  (forcedOutcome(order) !== undefined || world.switches.challenge === "always")

/** Appends parameters to a URL that may already have a query or a fragment. */
export function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  const [address = "", ...fragment] = url.split("#")
  const query = new URLSearchParams(parameters).toString()
  const continued = /[?&]$/.test(address) ? "" : "&"
  return [`${address}${address.includes("?") ? continued : "?"}${query}`, ...fragment].join("#")
}

export const returnErrors = ["InvalidSellerId", "InvalidIdStatus", "InternalServerError"] as const
export type ReturnError = (typeof returnErrors)[number]

/** The way back to the shop after something went wrong; without a URL there is no way back. */
export function returnWithError(order: OrderReference, errorCode: ReturnError): string | undefined {
  const url = order.challenge?.failureUrl
  return url === undefined ? undefined : withParameters(url, { ErrorCode: errorCode })
}

/**
 * What an outcome does to the order reference. Amazon's page "SCA upgrade" tells the shop to cancel after Failure and to
 * ask for another method after Abandoned; the states behind it are switches.
 */
function apply(world: World, order: OrderReference, outcome: AuthenticationOutcome): void {
  const { challenge, id } = order
  if (challenge === undefined || challenge.outcome === "Success") return
  amend(world, "orderReference", { id, challenge: { ...challenge, outcome } })
  if (outcome === "Abandoned" && world.switches.stateAfterAbandoned === "Suspended") {
    move(world, { kind: "orderReference", id, state: "Suspended", reasonCode: "PaymentAuthorizationRequired" })
    amend(world, "orderReference", { id, paymentMethodUpdated: false })
  }
  if (outcome === "Failure" && world.switches.stateAfterFailure === "Canceled") {
    move(world, { kind: "orderReference", id, state: "Canceled", reasonCode: "AmazonCanceled" })
  }
}

/**
 * The end of the hosted page: the URL that the buyer's browser goes to. A challenge that was passed stays passed.
 * Nothing comes back when the shop never gave a URL.
 */
export function finishChallenge(world: World, id: string, outcome: AuthenticationOutcome): string | undefined {
  const order = find(world, "orderReference", id)
  const { challenge } = order
  if (order.status.state !== "Open" || challenge === undefined) return returnWithError(order, "InvalidIdStatus")
  apply(world, order, outcome)
  const url = outcome === "Success" ? challenge.successUrl : challenge.failureUrl
  if (url === undefined) return undefined
  const extra = world.switches.extraReturnParameters
    ? { sellerId: order.sellerId, amazonOrderReferenceId: order.id }
    : {}
  return withParameters(url, { AuthenticationStatus: outcome, ...extra })
}
