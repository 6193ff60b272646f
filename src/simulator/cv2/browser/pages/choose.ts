import { pageAnswer, redirectAnswer } from "../../../browser/answers"
import { html } from "../../../browser/markup"
import { sheet } from "../../../browser/sheet"
import type { SimulatorRequest, SimulatorResponse } from "../../../http"
import type { World } from "../../../world/world"
import { sandboxCard } from "../../world/cards"
import { reviewUrl } from "../../world/processing"
import type { CheckoutSession } from "../../world/model"
import { associate, isAdditionalPaymentButton } from "../../world/session"
import { checkoutPaths } from "../checkout-paths"
import { addressChoices, choosesAddress, givenAddress, possibleAddresses } from "./address-choices"
import { cardChoices } from "./card-choices"
import { amountText, fieldsOf, sceneOf, type Scene } from "./scene"
import { cancelAnswer } from "./sign-in"
import { stuck } from "./stuck"

/** What is asked: everything at first, one thing when the shop's page led back here. */
type Wanted = { readonly address: boolean; readonly card: boolean; readonly isChange: boolean }

function wantedIn(session: CheckoutSession, changeAction: string | null): Wanted {
  const isChange = changeAction === "changeAddress" || changeAction === "changePayment"
  return {
    address: choosesAddress(session) && changeAction !== "changePayment",
    card: changeAction !== "changeAddress",
    isChange,
  }
}

function page(scene: Scene, wanted: Wanted): SimulatorResponse {
  const { session, language, words, own } = scene
  const { addressDetails, paymentDetails } = session.details
  const isButton = isAdditionalPaymentButton(session)
  const amount = isButton ? paymentDetails?.chargeAmount : undefined
  return pageAnswer({
    language,
    title: own.choose,
    body: sheet(
      language,
      html`<h1>${own.choose}</h1>
        ${!isButton && html`<p>${own.chooseIntro}</p>`}
        ${
          amount !== undefined &&
          html`<dl class="facts">
            <dt>${words.amount}</dt>
            <dd class="big">${amountText(language, amount)}</dd>
          </dl>`
        }
        <form method="post">
          ${addressDetails !== undefined && !wanted.isChange && givenAddress(scene, addressDetails)}
          ${wanted.address && addressChoices(scene)} ${wanted.card && cardChoices(scene)}
          <button class="main" name="answer" value="allow">${isButton ? own.payNow : own.goOn}</button>
          <button name="answer" value="deny" formnovalidate>${words.cancel}</button>
        </form>`,
    ),
  })
}

function next(session: CheckoutSession): SimulatorResponse {
  if (isAdditionalPaymentButton(session)) {
    return redirectAnswer(`${checkoutPaths.processing}?amazonCheckoutSessionId=${session.id}`)
  }
  const url = reviewUrl(session)
  return url === undefined ? stuck(["The session has no checkoutReviewReturnUrl."]) : redirectAnswer(url)
}

type Chosen = { readonly session: CheckoutSession; readonly request: SimulatorRequest; readonly wanted: Wanted }

function choice(world: World, { session, request, wanted }: Chosen): SimulatorResponse {
  const fields = fieldsOf(request)
  // Who only wanted to change something goes back to the review page as it was.
  if (fields.get("answer") !== "allow") return wanted.isChange ? next(session) : cancelAnswer(session)
  const address = possibleAddresses(session).find(({ id }) => id === fields.get("address"))
  const card = sandboxCard(fields.get("card") ?? undefined)
  const isWhole = (!wanted.address || address !== undefined) && (!wanted.card || card !== undefined)
  if (!isWhole) return page(sceneOf(world, session, request), wanted)
  return next(associate(world, session, { addressId: address?.id, cardTail: card?.tail }))
}

/** Address and payment method: at first, and again from the shop's review page. */
export function choose(world: World, request: SimulatorRequest): SimulatorResponse {
  const session = world.cv2.objects.checkoutSession.get(request.query.get("amazonCheckoutSessionId") ?? "")
  if (session === undefined) return stuck(["There is no such checkout session."])
  if (session.status.state !== "Open") return stuck(["The checkout session has ended: start a new one."])
  if (session.buyerId === undefined) {
    return redirectAnswer(`${checkoutPaths.signIn}?amazonCheckoutSessionId=${session.id}`)
  }
  const wanted = wantedIn(session, request.query.get("changeAction"))
  if (request.method === "GET") return page(sceneOf(world, session, request), wanted)
  return choice(world, { session, request, wanted })
}
