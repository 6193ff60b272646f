import { redirectAnswer } from "../../../browser/answers"
import type { SimulatorRequest, SimulatorResponse } from "../../../http"
import { hasConfirmationFlow } from "../../../world/sellers"
import type { World } from "../../../world/world"
import { effectOf, sandboxCard } from "../../world/cards"
import { amend } from "../../world/change"
import { constraintsOf } from "../../world/constraints"
import type { CheckoutSession } from "../../world/model"
import {
  declineThere,
  finishProcessing,
  isReady,
  outcomeOfCard,
  resultUrl,
  type ProcessingOutcome,
} from "../../world/processing"
import { challengePage } from "./challenge-page"
import { declinedPage } from "./declined-page"
import { fieldsOf, sceneOf } from "./scene"
import { stuck } from "./stuck"

type Stage = { readonly world: World; readonly session: CheckoutSession; readonly request: SimulatorRequest }

function back(session: CheckoutSession): SimulatorResponse {
  const url = resultUrl(session)
  return url === undefined ? stuck(["The session has no checkoutResultReturnUrl."]) : redirectAnswer(url)
}

const finish = ({ world, session }: Stage, outcome: ProcessingOutcome): SimulatorResponse =>
  back(finishProcessing(world, session.id, outcome))

function decline({ world, session, request }: Stage): SimulatorResponse {
  return declinedPage(sceneOf(world, declineThere(world, session), request))
}

/** The buyer's bank agreed, or was not asked: now the card has its say. */
function decide(stage: Stage): SimulatorResponse {
  const { environment, cardTail } = stage.session
  if (environment === "Sandbox" && effectOf(cardTail) === "DeclinedThere") return decline(stage)
  return finish(stage, outcomeOfCard(stage.session) ?? "Success")
}

/** In Europe the buyer's bank asks, unless the switch says that it never does. */
function ask(stage: Stage): SimulatorResponse {
  const { world, session, request } = stage
  const seller = world.sellers.get(session.sellerId)
  const isAsked = seller !== undefined && hasConfirmationFlow(seller) && world.switches.challenge === "always"
  return isAsked ? challengePage(sceneOf(world, session, request)) : decide(stage)
}

function another(stage: Stage): SimulatorResponse {
  const { world, session, request } = stage
  const card = sandboxCard(fieldsOf(request).get("card") ?? undefined)
  if (card === undefined || session.declinedTails.includes(card.tail)) {
    return declinedPage(sceneOf(world, session, request))
  }
  return ask({ ...stage, session: amend(world, "checkoutSession", { id: session.id, cardTail: card.tail }) })
}

/** What each button of these pages leads to. */
const answers: Readonly<Record<string, (stage: Stage) => SimulatorResponse>> = {
  Confirmed: decide,
  Failed: decline,
  Returned: (stage) => finish(stage, "BuyerCanceled"),
  Another: another,
  GivenUp: (stage) => finish(stage, "Declined"),
}

const isDeclined = ({ cardTail, declinedTails }: CheckoutSession): boolean =>
  cardTail !== undefined && declinedTails.includes(cardTail)

function meet(stage: Stage): SimulatorResponse {
  const { world, session, request } = stage
  const outcome = request.method === "POST" ? (fieldsOf(request).get("outcome") ?? "") : ""
  const answer = Object.hasOwn(answers, outcome) ? answers[outcome] : undefined
  // A card that was refused here stays refused, whatever page the browser shows again.
  if (isDeclined(session) && outcome !== "Another" && outcome !== "GivenUp") {
    return declinedPage(sceneOf(world, session, request))
  }
  return (answer ?? ask)(stage)
}

/** The page to which `amazonPayRedirectUrl` leads. Whatever happens there, the browser goes to the result URL. */
export function processing(world: World, request: SimulatorRequest): SimulatorResponse {
  const session = world.cv2.objects.checkoutSession.get(request.query.get("amazonCheckoutSessionId") ?? "")
  if (session === undefined) return stuck(["There is no such checkout session."])
  if (session.isProcessed || session.status.state !== "Open") return back(session)
  if (isReady(session)) return meet({ world, session, request })
  return stuck(constraintsOf(session).map(({ constraintId, description }) => `${constraintId}: ${description}`))
}
