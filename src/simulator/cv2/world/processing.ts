import type { World } from "../../world/world"
import { effectOf } from "./cards"
import { amend, find, move } from "./change"
import { constraintsOf } from "./constraints"
import type { CheckoutSession } from "./model"

export const processingOutcomes = ["Success", "Declined", "BuyerCanceled", "AmazonCanceled"] as const
export type ProcessingOutcome = (typeof processingOutcomes)[number]

/** Appends a parameter to a URL that may already have a query or a fragment. */
export function withParameter(url: string, name: string, value: string): string {
  const [address = "", ...fragment] = url.split("#")
  const continued = /[?&]$/.test(address) ? "" : "&"
  const query = `${address.includes("?") ? continued : "?"}${name}=${encodeURIComponent(value)}`
  return [`${address}${query}`, ...fragment].join("#")
}

/** The shop's page after processing, for success and failure alike. */
export const resultUrl = ({ id, details }: CheckoutSession): string | undefined => {
  const url = details.webCheckoutDetails?.checkoutResultReturnUrl
  return url === undefined ? undefined : withParameter(url, "amazonCheckoutSessionId", id)
}

/** The shop's review page. */
export const reviewUrl = ({ id, details }: CheckoutSession): string | undefined => {
  const url = details.webCheckoutDetails?.checkoutReviewReturnUrl
  return url === undefined ? undefined : withParameter(url, "amazonCheckoutSessionId", id)
}

/** Whether the buyer may be sent to the processing page. */
export const isReady = (session: CheckoutSession): boolean =>
  session.status.state === "Open" && constraintsOf(session).length === 0

const cardOutcomes: Readonly<Record<string, ProcessingOutcome>> = {
  BuyerCanceled: "BuyerCanceled",
  Declined: "Declined",
  DeclinedThere: "Declined",
}

/** What the card makes of the processing page in the sandbox, whatever the buyer does there. */
export const outcomeOfCard = ({ environment, cardTail }: CheckoutSession): ProcessingOutcome | undefined =>
  environment === "Sandbox" ? cardOutcomes[effectOf(cardTail)] : undefined

/** The card is refused while the buyer is there; another one may be taken. */
export const declineThere = (world: World, { id, cardTail, declinedTails }: CheckoutSession): CheckoutSession =>
  amend(world, "checkoutSession", {
    id,
    declinedTails: cardTail === undefined ? declinedTails : [...new Set([...declinedTails, cardTail])],
  })

/** The buyer leaves the processing page; a session that has ended, or was processed before, stays as it is. */
export function finishProcessing(world: World, id: string, outcome: ProcessingOutcome): CheckoutSession {
  const session = find(world, "checkoutSession", id)
  if (!isReady(session) || session.isProcessed) return session
  if (outcome === "Success") return amend(world, "checkoutSession", { id, isProcessed: true })
  return move(world, { kind: "checkoutSession", id, state: "Canceled", reasonCode: outcome })
}
