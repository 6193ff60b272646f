import { randomBytes } from "node:crypto"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { browserSide } from "./browser"
import { controlHandler } from "./control/control"
import { routes } from "./control/routes"
import { loginApi } from "./login/login-api"
import { mwsEndpoint } from "./mws/endpoint"
import { createFaults } from "./mws/faults"
import { createJournal } from "./mws/journal"
import { createThrottle } from "./mws/throttle"
import { listener } from "./server/listener"
import { browserWorld } from "./world/browser-hand"
import { realTime, simulatedClock, type Clock } from "./world/clock"
import { identifiersFrom } from "./world/identifiers"
import type { Seller } from "./world/model"
import { defaultSellers } from "./world/sellers"
import { defaultSwitches, type Switches } from "./world/switches"
import { createWorld, resetWorld, type World } from "./world/world"

export type SimulatorOptions = {
  readonly port?: number
  readonly tlsPort?: number
  readonly tls?: boolean
  readonly clock?: Clock
  readonly switches?: Partial<Switches>
  readonly sellers?: readonly Seller[]
  readonly seed?: string
}

export type Simulator = {
  readonly http: string
  readonly https?: string
  /** File with the certificate of our own authority. */
  readonly ca?: string
  readonly control: string
  readonly sellerId: string
  readonly clientId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly world: World
  readonly stop: () => Promise<void>
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port))
  })

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const sellers = options.sellers ?? defaultSellers
  const [seller] = sellers
  if (seller === undefined) throw new Error("the simulator needs a seller")
  const switches = { ...defaultSwitches, ...options.switches }
  const world = createWorld({
    clock: simulatedClock(options.clock ?? realTime),
    identifiers: identifiersFrom(options.seed ?? randomBytes(8).toString("hex")),
    sellers,
    switches,
  })
  const [faults, journal, throttle, latency] = [createFaults(), createJournal(), createThrottle(), { milliseconds: 0 }]
  const delay = (): Promise<void> =>
    latency.milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, latency.milliseconds)) : Promise.resolve()
  const reset = (): void => {
    faults.clear()
    journal.clear()
    throttle.reset()
    latency.milliseconds = 0
    resetWorld(world, { sellers, switches })
  }
  const handlers = [
    controlHandler({ world, faults, journal, latency, reset }, routes),
    loginApi(world, journal),
    mwsEndpoint({ world, faults, journal, throttle, delay }),
    browserSide(browserWorld(world)),
  ]
  const server = createServer(
    listener({
      scheme: "http",
      handlers,
      now: () => world.clock.now(),
      onError: (error) => process.emitWarning(String(error)),
    }),
  )
  const port = await listen(server, options.port ?? 0)
  const http = `http://localhost:${port}`
  const { sellerId, clientId, accessKeyId, secretAccessKey } = seller
  return {
    http,
    control: `${http}/_control`,
    sellerId,
    clientId,
    accessKeyId,
    secretAccessKey,
    world,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
