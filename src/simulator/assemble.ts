import { browserSide } from "./browser"
import { controlHandler } from "./control/control"
import { routes } from "./control/routes"
import { cv2Endpoint } from "./cv2/api/endpoint"
import { checkoutPages } from "./cv2/browser"
import type { Handler } from "./http"
import { loginApi } from "./login/login-api"
import { mwsEndpoint } from "./mws/endpoint"
import { createFaults } from "./mws/faults"
import { createJournal } from "./mws/journal"
import { createThrottle } from "./mws/throttle"
import { certificateHandler } from "./notifications/certificate-handler"
import { createNotifier } from "./notifications/notifier"
import { browserWorld } from "./world/browser-hand"
import { simulatedClock, type Clock } from "./world/clock"
import { identifiersFrom } from "./world/identifiers"
import type { Seller } from "./world/model"
import type { Switches } from "./world/switches"
import { catchUp } from "./world/time-passes"
import { createWorld, resetWorld, type World } from "./world/world"

export type AssembleParts = {
  readonly clock: Clock
  readonly seed: string
  readonly sellers: readonly Seller[]
  readonly switches: Switches
}

/** The simulated Amazon behind its entrances. */
export type Assembled = {
  readonly world: World
  readonly handle: Handler
  /** Lets due things happen and be told of, also when nobody asks. */
  readonly tick: () => void
  readonly stop: () => void
}

const first =
  (handlers: readonly Handler[]): Handler =>
  async (request) => {
    for (const handler of handlers) {
      const response = await handler(request)
      if (response !== undefined) return response
    }
    return undefined
  }

/** Puts world, rules and interfaces together; no port is opened. */
export function assemble({ clock, seed, sellers, switches }: AssembleParts): Assembled {
  const world = createWorld({ clock: simulatedClock(clock), identifiers: identifiersFrom(seed), sellers, switches })
  const [faults, journal, throttle] = [createFaults(), createJournal(), createThrottle()]
  const notifier = createNotifier(world, seed)
  const latency = { milliseconds: 0 }
  const delay = async (): Promise<void> => {
    if (latency.milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, latency.milliseconds))
  }
  const reset = (): void => {
    for (const part of [faults, journal, throttle, notifier]) part.clear()
    latency.milliseconds = 0
    resetWorld(world, { sellers, switches })
  }
  const handle = first([
    controlHandler({ world, faults, journal, latency, notifier, reset }, routes),
    certificateHandler(notifier),
    loginApi(world, journal),
    // Before MWS: the script's paths begin with /OffAmazonPayments too.
    browserSide(browserWorld(world)),
    checkoutPages(world),
    mwsEndpoint({ world, faults, journal, throttle, delay }),
    cv2Endpoint({ world, faults, journal, throttle, delay }),
  ])
  const tick = (): void => {
    catchUp(world)
    notifier.flush()
  }
  return {
    world,
    handle: async (request) => {
      try {
        return await handle(request)
      } finally {
        notifier.flush()
      }
    },
    tick,
    stop: () => notifier.stop(),
  }
}
