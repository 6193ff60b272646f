import axios from "axios"

import type { Door } from "../builders/a-checkout"
import { startSimulator } from "../../src/simulator/start"
import type { MigratedDatabase } from "./database"
import { migratedDatabase } from "./database"
import { freePort } from "./free-port"
import { startRedis } from "./redis"
import type { SeededShop } from "./shop-errands"
import type { ShopProcess } from "./shop-process"
import { startShopProcess } from "./shop-process"
import { simulatorEnvironment } from "./simulator-environment"

/** "none": Redis for everything but locks, which nobody has. */
export type Locking = "redis" | "none"

/** Medusa in processes of their own, on one database and one Redis, and Amazon played beside them. */
export type SeveralShops = Door & {
  readonly shop: SeededShop
  readonly database: MigratedDatabase
  /** Those that run. */
  readonly processes: readonly ShopProcess[]
  /** One more. */
  readonly start: (locking: Locking) => Promise<ShopProcess>
  /** Ends one: with all grace, or as a power failure would. */
  readonly end: (which: ShopProcess, how: "stop" | "kill") => Promise<void>
  /** All that ran, also those that have ended. */
  readonly all: readonly ShopProcess[]
  /** What killed processes had locked is free again. */
  readonly locksExpire: () => void
  readonly close: () => Promise<void>
}

async function surroundings() {
  const simulator = await startSimulator({ tls: false })
  const [database, redis] = await Promise.all([migratedDatabase(), startRedis()])
  const close = () => Promise.all([redis.stop(), simulator.stop(), database.drop()])
  const environment = {
    DATABASE_URL: database.url,
    ...simulatorEnvironment(simulator),
    AMAZON_PAY_TEST_REDIS: redis.url,
  }
  return { simulator, database, redis, environment, close }
}

/** Starts `count` processes. Requests of `api` take turns; browsers come back to the address of the first. */
export async function severalShops({
  locking,
  count = 2,
}: {
  readonly locking: Locking
  readonly count?: number
}): Promise<SeveralShops> {
  const { simulator, database, redis, environment, close } = await surroundings()
  const processes: ShopProcess[] = []
  const all: ShopProcess[] = []
  const front = String(await freePort())
  const start = async (how: Locking): Promise<ShopProcess> => {
    const PORT = processes.some(({ url }) => url.endsWith(`:${front}`)) ? String(await freePort()) : front
    const env = { ...environment, PORT, BACKEND_URL: `http://localhost:${front}`, AMAZON_PAY_TEST_LOCKING: how }
    const starting = startShopProcess(env)
    processes.push(starting)
    all.push(starting)
    await starting.ready
    return starting
  }
  const first = await start(locking)
  const [shop] = await Promise.all([first.ask("seed"), ...Array.from({ length: count - 1 }, () => start(locking))])
  const turn = { n: 0 }
  const request: typeof axios.request = (config) => {
    turn.n += 1
    return axios.request({
      ...config,
      baseURL: processes[turn.n % processes.length]?.url ?? "",
      validateStatus: () => true,
    })
  }
  return {
    shop,
    database,
    processes,
    all,
    simulator: () => simulator,
    api: { request },
    locksExpire: redis.locksExpire,
    start,
    end: async (which, how) => {
      processes.splice(processes.indexOf(which), 1)
      await which[how]()
    },
    close: async () => {
      await Promise.all(processes.map((it) => it.stop()))
      await close()
    },
  }
}
