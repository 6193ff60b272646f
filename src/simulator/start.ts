import { randomBytes } from "node:crypto"
import { createServer } from "node:http"
import { assemble, type Assembled } from "./assemble"
import { keyPairOf, publicKeyIdsOf } from "./cv2/world/keys"
import { createPorts } from "./server/ports"
import { listener } from "./server/listener"
import { createTlsEntrance, type TlsEntrance } from "./server/tls-entrance"
import { openTunnels } from "./server/tunnel"
import { realTime, type Clock } from "./world/clock"
import type { Seller } from "./world/model"
import { defaultSellers } from "./world/sellers"
import { defaultSwitches, readSwitches, type Switches } from "./world/switches"
import type { World } from "./world/world"

export type SimulatorOptions = {
  /** Port of plain HTTP, CONNECT and the control interface; any free one when 0 or absent. */
  readonly port?: number
  readonly tlsPort?: number
  /** @default true */
  readonly tls?: boolean
  /** The clock below the simulated one. @default the machine's */
  readonly clock?: Clock
  readonly switches?: Partial<Switches>
  /** The first one is named in the answer. @default one a region */
  readonly sellers?: readonly Seller[]
  /** Ids, tokens and request ids follow from it. @default random, so that no run repeats the ids of another */
  readonly seed?: string
}

/** A running simulator. */
export type Simulator = {
  /** Base address of plain HTTP; as a proxy it tunnels every host to the simulator. */
  readonly http: string
  /** Base address of HTTPS, when it is on. */
  readonly https?: string
  /** File with the certificate of the simulator's own authority, when HTTPS is on. */
  readonly ca?: string
  /** Base address of the control interface, `{http}/_control`. */
  readonly control: string
  readonly sellerId: string
  readonly clientId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Checkout v2: the id of the seller's key, with the sandbox in front. The others are at `/_control/cv2/credentials`. */
  readonly publicKeyId: string
  /** Checkout v2: PEM; made when it is first read. */
  readonly privateKey: string
  /** Everything there is, for tests in the same process. */
  readonly world: World
  /** Ends all connections, and removes the file. */
  readonly stop: () => Promise<void>
}

/** How often due things are looked for when nobody asks, in milliseconds. */
const heartbeat = 200

function settings(options: SimulatorOptions) {
  const sellers = options.sellers ?? defaultSellers
  const [seller] = sellers
  if (seller === undefined) throw new RangeError("the simulator needs at least one seller")
  const switches = readSwitches(defaultSwitches, options.switches ?? {})
  if (typeof switches === "string") throw new RangeError(switches)
  const seed = options.seed ?? randomBytes(16).toString("hex")
  return { sellers, seller, switches, seed, clock: options.clock ?? realTime }
}

async function open(amazon: Assembled, options: SimulatorOptions) {
  const listenerOf = (scheme: "http" | "https") =>
    listener({ scheme, handle: amazon.handle, now: () => amazon.world.clock.now() })
  const ports = createPorts()
  let tls: TlsEntrance | undefined
  const close = async (): Promise<void> => {
    await ports.close()
    await tls?.removeFile()
  }
  try {
    const plain = createServer(listenerOf("http"))
    const port = await ports.listen(plain, options.port ?? 0)
    if (options.tls !== false) tls = await createTlsEntrance(listenerOf("https"), realTime.now())
    const tlsPort = tls && (await ports.listen(tls.server, options.tlsPort ?? 0))
    openTunnels(plain, tlsPort)
    const secure = tls && { https: `https://localhost:${tlsPort}`, ca: tls.caFile }
    return { http: `http://localhost:${port}`, ...secure, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Starts Amazon on this machine.
 * @throws RangeError for a wrong switch or no seller; the system's error (`EADDRINUSE`) when a port is taken
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seller, ...parts } = settings(options)
  const amazon = assemble(parts)
  const { close, ...addresses } = await open(amazon, options)
  const timer = setInterval(amazon.tick, heartbeat)
  timer.unref()
  const { sellerId, clientId, accessKeyId, secretAccessKey } = seller
  return {
    ...addresses,
    control: `${addresses.http}/_control`,
    sellerId,
    clientId,
    accessKeyId,
    secretAccessKey,
    publicKeyId: publicKeyIdsOf(seller).sandbox,
    get privateKey() {
      return keyPairOf(amazon.world, sellerId).privateKeyPem
    },
    world: amazon.world,
    stop: async () => {
      clearInterval(timer)
      amazon.stop()
      await close()
    },
  }
}
