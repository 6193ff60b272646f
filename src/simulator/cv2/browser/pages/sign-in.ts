import { pageAnswer, redirectAnswer } from "../../../browser/answers"
import { languageOf, type Language } from "../../../browser/language"
import { html } from "../../../browser/markup"
import { sheet } from "../../../browser/sheet"
import { texts } from "../../../browser/texts"
import type { SimulatorRequest, SimulatorResponse } from "../../../http"
import { defaultBuyerId } from "../../../world/wallet"
import type { World } from "../../../world/world"
import type { SignIn } from "../../world/books"
import { amend } from "../../world/change"
import { limits } from "../../world/limits"
import type { CheckoutSession } from "../../world/model"
import { withParameter } from "../../world/processing"
import { checkoutPaths } from "../checkout-paths"
import { fieldsOf, sceneOf } from "./scene"
import { stuck } from "./stuck"
import { checkoutTexts } from "./texts"

/** Without a list Amazon shares everything but the billing address. */
const usual = ["name", "email", "phoneNumber", "shippingAddress"]

function page(language: Language, scopes: readonly string[]): SimulatorResponse {
  const words = texts[language]
  const { shared } = checkoutTexts[language]
  return pageAnswer({
    language,
    title: words.signIn,
    body: sheet(
      language,
      html`<h1>${words.signIn}</h1>
        <p>${words.signInIntro}</p>
        <div>
          <p class="soft">${words.wants}</p>
          <ul>
            ${scopes.map((scope) => html`<li>${shared[scope] ?? scope}</li>`)}
          </ul>
        </div>
        <form method="post">
          <button class="main" name="answer" value="allow">${words.signInButton}</button>
          <button name="answer" value="deny">${words.cancel}</button>
        </form>`,
    ),
  })
}

/** Where a buyer goes who does not want to: the cancel URL, else the page with the button. */
export function cancelAnswer({ details, buttonPage }: CheckoutSession): SimulatorResponse {
  const url = details.webCheckoutDetails?.checkoutCancelUrl ?? buttonPage
  return url === undefined ? stuck(["There is no checkoutCancelUrl to go back to."]) : redirectAnswer(url)
}

function ofSession(world: World, session: CheckoutSession, request: SimulatorRequest): SimulatorResponse {
  if (session.status.state !== "Open") return stuck(["The checkout session has ended: start a new one."])
  const { language } = sceneOf(world, session, request)
  if (request.method === "GET") return page(language, session.details.scopes ?? usual)
  if (fieldsOf(request).get("answer") !== "allow") return cancelAnswer(session)
  amend(world, "checkoutSession", { id: session.id, buyerId: session.buyerId ?? defaultBuyerId })
  return redirectAnswer(`${checkoutPaths.choose}?amazonCheckoutSessionId=${session.id}`)
}

function ofSignIn(world: World, it: SignIn, request: SimulatorRequest): SimulatorResponse {
  if (request.method === "GET") return page(languageOf(it.language || request.headers["accept-language"]), it.scopes)
  if (fieldsOf(request).get("answer") !== "allow") return redirectAnswer(it.cancelUrl)
  const token = world.identifiers.token(60)
  const { sellerId, scopes } = it
  world.cv2.buyerTokens.set(token, {
    sellerId,
    scopes,
    buyerId: defaultBuyerId,
    expires: world.at + limits.buyerTokenLives,
  })
  return redirectAnswer(withParameter(it.returnUrl, "buyerToken", token))
}

/** The sign-in: one test buyer, no password. The address names a session, or a sign-in button that was pressed. */
export function signIn(world: World, request: SimulatorRequest): SimulatorResponse {
  const session = world.cv2.objects.checkoutSession.get(request.query.get("amazonCheckoutSessionId") ?? "")
  if (session !== undefined) return ofSession(world, session, request)
  const pressed = world.cv2.signIns.get(request.query.get("signIn") ?? "")
  return pressed === undefined ? stuck(["There is no such checkout session."]) : ofSignIn(world, pressed, request)
}
