import { scriptAnswer, wrongMethod } from "../../browser/answers"
import type { Handler, SimulatorRequest, SimulatorResponse } from "../../http"
import { catchUp } from "../../world/time-passes"
import type { World } from "../../world/world"
import { checkoutPaths } from "./checkout-paths"
import { choose } from "./pages/choose"
import { initiate } from "./pages/initiate"
import { processing } from "./pages/processing"
import { signIn } from "./pages/sign-in"
import { checkoutScript } from "./script/checkout-script"

type Route = {
  readonly methods: readonly string[]
  readonly answer: (world: World, request: SimulatorRequest) => SimulatorResponse
}

/** HEAD is refused where GET would act. */
const routes: Readonly<Record<string, Route>> = {
  [checkoutPaths.script]: { methods: ["GET", "HEAD"], answer: () => scriptAnswer(checkoutScript) },
  [checkoutPaths.initiate]: { methods: ["POST"], answer: initiate },
  [checkoutPaths.signIn]: { methods: ["GET", "POST"], answer: signIn },
  [checkoutPaths.choose]: { methods: ["GET", "POST"], answer: choose },
  [checkoutPaths.processing]: { methods: ["GET", "POST"], answer: processing },
}

/** Amazon's browser side of Checkout v2: checkout.js and the hosted pages. */
export const checkoutPages =
  (world: World): Handler =>
  (request) => {
    const route = Object.hasOwn(routes, request.path) ? routes[request.path] : undefined
    if (route === undefined) return undefined
    if (!route.methods.includes(request.method)) return wrongMethod(route.methods.join(", "))
    catchUp(world)
    return route.answer(world, request)
  }
