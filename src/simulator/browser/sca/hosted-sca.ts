import type { SimulatorRequest, SimulatorResponse } from "../../http"
import { redirectAnswer } from "../answers"
import type { BrowserWorld, OrderReferenceView } from "../browser-world"
import { isRefusal } from "../widgets/widget-error"
import { challengePage } from "./challenge-page"
import { didNotWork, problemConnecting } from "./stuck"

const outcomes = ["Success", "Failure", "Abandoned"] as const
type Outcome = (typeof outcomes)[number]

const isOutcome = (text: string | null): text is Outcome => outcomes.some((outcome) => outcome === text)

const finish = (world: BrowserWorld, { id, sellerId }: OrderReferenceView, outcome: Outcome): SimulatorResponse => {
  const end = world.finishChallenge(id, sellerId, outcome)
  return isRefusal(end) ? didNotWork(end.errorCode) : redirectAnswer(end.redirect)
}

/**
 * The hosted page to which `confirmationFlow.success()` leads: runs the issuer's challenge when one is needed, else
 * sends the buyer on at once. Where to is the world's decision.
 */
export const hostedSca = (world: BrowserWorld, request: SimulatorRequest): SimulatorResponse => {
  const fields = request.method === "POST" ? new URLSearchParams(request.body) : request.query
  const id = fields.get("amazonPaymentContractId") ?? ""
  if (id === "") return didNotWork()
  const order = world.orderReference(id)
  if (order === undefined || order.sellerId !== fields.get("sellerId")) return problemConnecting()
  return meet(world, order, request)
}

/** A challenge that is needed is shown until it is answered; a forced outcome wins over every answer. */
function meet(world: BrowserWorld, order: OrderReferenceView, request: SimulatorRequest): SimulatorResponse {
  const challenge = world.challenge(order.id)
  // A refused challenge can never end well; "Failure" keeps a world that forgets its own refusal from granting it.
  if (isRefusal(challenge)) return finish(world, order, "Failure")
  const { required, forced } = challenge
  const answer = request.method === "POST" ? new URLSearchParams(request.body).get("outcome") : null
  if (!required) return finish(world, order, forced ?? "Success")
  if (isOutcome(answer)) return finish(world, order, forced ?? answer)
  const wish = request.headers["accept-language"]
  return challengePage({
    order,
    cards: world.cards,
    ...(forced === undefined ? {} : { forced }),
    ...(wish === undefined ? {} : { wish }),
  })
}
