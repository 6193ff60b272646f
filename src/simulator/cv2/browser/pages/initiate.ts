import { redirectAnswer } from "../../../browser/answers"
import type { SimulatorRequest, SimulatorResponse } from "../../../http"
import type { Seller } from "../../../world/model"
import type { World } from "../../../world/world"
import { sessionBody } from "../../api/bodies"
import { isObject, list, shape, text, url } from "../../api/rules"
import { isSigned } from "../../api/signature"
import { checkNewSession } from "../../operations/check-session"
import { detailsIn } from "../../operations/create-checkout-session"
import { environmentOf, publicKeyBy } from "../../world/keys"
import type { Json, ProductType } from "../../world/model"
import { ApiRefusal } from "../../world/refusal"
import { createSession } from "../../world/session"
import { checkoutPaths } from "../checkout-paths"
import { stuck } from "./stuck"

const signInBody = shape(
  { signInReturnUrl: url, signInCancelUrl: url, storeId: text(128), signInScopes: list(text(32)) },
  ["signInReturnUrl", "storeId"],
)

type Pressed = { readonly seller: Seller; readonly payload: Json; readonly fields: URLSearchParams }

const invalid = (message: string): ApiRefusal => new ApiRefusal("InvalidRequestSignature", message)

/** The payload, if it is byte for byte what the merchant's key signed. */
function pressedButton(world: World, fields: URLSearchParams): Pressed {
  const field = (name: string): string => fields.get(name) ?? ""
  const key = publicKeyBy(world, field("publicKeyId"))
  const seller = key === undefined ? undefined : world.sellers.get(key.sellerId)
  if (key === undefined || seller === undefined || seller.sellerId !== field("merchantId")) {
    throw new ApiRefusal("InvalidAuthentication", "The publicKeyId is not one of this merchantId's.")
  }
  // What a button that names no algorithm means.
  const algorithm = field("algorithm") || "AMZN-PAY-RSASSA-PSS"
  const signed = { algorithm, signature: field("signature"), publicKeyPem: key.publicKeyPem }
  if (!isSigned(field("payloadJSON"), signed)) throw invalid("The signature does not fit payloadJSON and algorithm.")
  const payload: unknown = JSON.parse(field("payloadJSON"))
  if (!isObject(payload)) throw invalid("payloadJSON is not a JSON object.")
  return { seller, payload, fields }
}

/** The environment by the key id, for a plain one by the option `sandbox`. */
const environmentIn = (fields: URLSearchParams) =>
  environmentOf(fields.get("publicKeyId") ?? "") ?? (fields.get("sandbox") === "true" ? "Sandbox" : "Live")

const webPage = (address: string | null): string | undefined =>
  address !== null && /^https?:/.test(address) && URL.canParse(address) ? address : undefined

function checkout(world: World, { seller, payload, fields }: Pressed): string {
  sessionBody(payload, "")
  const { storeId, details } = detailsIn(payload)
  const environment = environmentIn(fields)
  checkNewSession(world, { seller, environment, details, storeId })
  const productType: ProductType = fields.get("productType") === "PayOnly" ? "PayOnly" : "PayAndShip"
  const isButton = details.webCheckoutDetails?.checkoutMode === "ProcessOrder"
  if (isButton && productType === "PayAndShip" && details.addressDetails === undefined) {
    throw new ApiRefusal("MissingParameterValue", "The value of parameter 'addressDetails' is missing.")
  }
  const session = createSession(world, {
    seller,
    environment,
    details,
    storeId,
    productType,
    language: fields.get("checkoutLanguage") ?? undefined,
    buttonPage: webPage(fields.get("page")),
  })
  return `${checkoutPaths.signIn}?amazonCheckoutSessionId=${session.id}`
}

function signIn(world: World, { seller, payload, fields }: Pressed): string {
  signInBody(payload, "")
  const { signInReturnUrl, signInCancelUrl, signInScopes } = payload as {
    readonly signInReturnUrl: string
    readonly signInCancelUrl?: string
    readonly signInScopes?: readonly string[]
  }
  const id = world.identifiers.uuid()
  world.cv2.signIns.set(id, {
    sellerId: seller.sellerId,
    returnUrl: signInReturnUrl,
    cancelUrl: signInCancelUrl ?? webPage(fields.get("page")) ?? signInReturnUrl,
    scopes: signInScopes ?? ["name", "email", "shippingAddress"],
    language: fields.get("checkoutLanguage") ?? "",
  })
  return `${checkoutPaths.signIn}?signIn=${id}`
}

/** Where the button leads: the payload is verified, the session is made, and the buyer signs in. */
export function initiate(world: World, request: SimulatorRequest): SimulatorResponse {
  try {
    const pressed = pressedButton(world, new URLSearchParams(request.body))
    const isSignIn = pressed.fields.get("productType") === "SignIn"
    return redirectAnswer(isSignIn ? signIn(world, pressed) : checkout(world, pressed))
  } catch (error) {
    if (error instanceof ApiRefusal) return stuck([error.message], error.reasonCode)
    if (error instanceof SyntaxError) return stuck(["payloadJSON is not JSON."], "InvalidRequestFormat")
    throw error
  }
}
