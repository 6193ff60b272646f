import type { SimulatorRequest, SimulatorResponse } from "../http"
import { jsonAnswer, scriptAnswer, wrongMethod } from "./answers"
import type { BrowserSide, BrowserWorld } from "./browser-world"
import { hostedPaths, widgetsScriptPaths } from "./hosted-paths"
import { login } from "./login/login"
import { profile } from "./login/profile"
import { hostedSca } from "./sca/hosted-sca"
import { widgetsScript } from "./script/widgets-script"
import { addressBook } from "./widgets/address-book"
import { framePage } from "./widgets/frame-page"
import { readWidgetRequest } from "./widgets/order-reference-for"
import { wallet } from "./widgets/wallet"
import type { WidgetKind } from "./widgets/widget-kind"
import { chooseInWidget, openWidget } from "./widgets/widget-view"

type Route = {
  readonly methods: readonly string[]
  readonly answer: (world: BrowserWorld, request: SimulatorRequest) => SimulatorResponse
}

const frame: Route = { methods: ["GET"], answer: (_world, { headers }) => framePage(headers["accept-language"]) }

const view = (kind: WidgetKind): Route => ({
  methods: ["POST"],
  answer: (world, { body }) => jsonAnswer(openWidget({ world, kind }, readWidgetRequest(body))),
})

const choice = (kind: WidgetKind): Route => ({
  methods: ["POST"],
  answer: (world, { body }) => {
    const chosen = new URLSearchParams(body).get("choice") ?? ""
    return jsonAnswer(chooseInWidget({ world, kind }, readWidgetRequest(body), chosen))
  },
})

/** HEAD is refused where GET would act. */
const routes: Readonly<Record<string, Route>> = {
  [hostedPaths.login]: { methods: ["GET", "POST"], answer: login },
  [hostedPaths.profile]: { methods: ["GET"], answer: profile },
  [hostedPaths.sca]: { methods: ["GET", "POST"], answer: hostedSca },
  [hostedPaths.addressBook]: frame,
  [hostedPaths.addressBookView]: view(addressBook),
  [hostedPaths.addressBookChoice]: choice(addressBook),
  [hostedPaths.wallet]: frame,
  [hostedPaths.walletView]: view(wallet),
  [hostedPaths.walletChoice]: choice(wallet),
}

const script: Route = { methods: ["GET", "HEAD"], answer: () => scriptAnswer(widgetsScript) }

/**
 * Amazon's browser side of Checkout v1: Widgets.js under all its published paths, login, widgets and the hosted page.
 * Paths that are not of the browser side are left to the next handler.
 */
export const browserSide: BrowserSide = (world) => (request) => {
  const hosted = Object.hasOwn(routes, request.path) ? routes[request.path] : undefined
  const route = widgetsScriptPaths.has(request.path) ? script : hosted
  if (route === undefined) return undefined
  if (!route.methods.includes(request.method)) return wrongMethod(route.methods.join(", "))
  return route.answer(world, request)
}

export { widgetsScriptPaths } from "./hosted-paths"
