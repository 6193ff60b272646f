import type { SimulatorRequest, SimulatorResponse } from "../../http"
import { redirectAnswer } from "../answers"
import type { BrowserWorld } from "../browser-world"
import { errorPage } from "../error-page"
import { orderReferenceFor } from "../widgets/order-reference-for"
import { isRefusal } from "../widgets/widget-error"
import { loginPage } from "./login-page"
import { readLoginRequest, type LoginRequest } from "./login-request"
import { popupAnswer } from "./popup-answer"

const badRequest = (...hints: readonly string[]): SimulatorResponse =>
  errorPage({
    title: "We're sorry!",
    text: "An error occurred when we tried to process your request.",
    hints,
    code: "400 Bad Request",
  })

/** Answer of Login with Amazon, in OAuth's own names. */
type LoginAnswer = Readonly<Record<string, string>>

const denied: LoginAnswer = {
  error: "access_denied",
  error_description: "The buyer did not grant access.",
}

const newOrderReference = (world: BrowserWorld, request: LoginRequest, accessToken: string): LoginAnswer => {
  if (request.sellerId === "") return {}
  const { sellerId, language, region, environment } = request
  const rest = { orderReferenceId: "", readOnly: false, currency: "" }
  const found = orderReferenceFor(world, { sellerId, language, region, environment, accessToken, ...rest })
  return isRefusal(found) ? { widget_error: found.errorCode } : { amazon_order_reference_id: found.order.id }
}

const granted = (world: BrowserWorld, request: LoginRequest): LoginAnswer => {
  const { accessToken, expiresIn } = world.login(request.clientId, request.scope)
  return {
    access_token: accessToken,
    token_type: "bearer",
    expires_in: String(expiresIn),
    scope: request.scope,
    ...newOrderReference(world, request, accessToken),
  }
}

const send = (request: LoginRequest, answer: LoginAnswer): SimulatorResponse => {
  const full = { ...answer, ...(request.state === "" ? {} : { state: request.state }) }
  if (request.popup !== undefined) return popupAnswer(request.popup, full)
  const back = new URL(request.redirectUri ?? "")
  back.hash = new URLSearchParams(full).toString()
  return redirectAnswer(back.href)
}

/** Login with Amazon: GET shows the sign-in, its form posts the buyer's answer. */
export const login = (world: BrowserWorld, request: SimulatorRequest): SimulatorResponse => {
  const fields = request.method === "POST" ? new URLSearchParams(request.body) : request.query
  const wish = readLoginRequest(fields)
  if (wish === undefined) return badRequest("redirect_uri must be an absolute http or https URL.")
  if (!world.knowsClient(wish.clientId)) return badRequest("Unknown client id: call amazon.Login.setClientId first.")
  if (request.method === "GET") return loginPage(wish)
  return send(wish, fields.get("answer") === "allow" ? granted(world, wish) : denied)
}
