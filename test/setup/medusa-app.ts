import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import { startSimulator, type Simulator, type SimulatorOptions } from "../../src/simulator/start"
import type { Leak } from "./canary"
import { skipSecondMigration } from "./already-migrated"
import { canary } from "./canary"
import { freePort } from "./free-port"
import { simulatorEnvironment } from "./simulator-environment"
import { subscribersAtWork } from "./subscribers-at-work"

/** A running Medusa with the plugin from its sources, a database of its own, and Amazon played beside it. */
export type MedusaApp = {
  /** Asks the running server. An answer from 400 on is an answer, not an exception. */
  readonly api: AxiosInstance
  /** Base address of the server; the plugin is configured with it, so that browsers come back to it. */
  readonly url: () => string
  readonly container: () => MedusaContainer
  readonly simulator: () => Simulator
  /** Connection string of the suite's database. */
  readonly databaseUrl: string
  /** Waits until no workflow and no subscriber of the server is at work. */
  readonly settled: () => Promise<void>
  /** What the canary has found since the last look. Each test ends with a look that must find nothing. */
  readonly leaks: () => Promise<readonly Leak[]>
}

type Options = {
  readonly simulator?: SimulatorOptions
  /** Set while the server runs, and read by medusa-config.ts. */
  readonly env?: Readonly<Record<string, string>>
}

const root = join(__dirname, "../..")

/** What medusa-config.ts and the server read; it has to stand before Medusa's runner reads the configuration. */
async function environmentFor(simulator: Simulator, more: Options["env"]) {
  const port = String(await freePort())
  return {
    PORT: port,
    BACKEND_URL: `http://localhost:${port}`,
    ...simulatorEnvironment(simulator),
    ...more,
  }
}

type Timetable = {
  readonly workflowOrchestratorService_: {
    readonly inMemoryDistributedTransactionStorage_: { readonly removeAll: () => Promise<void> }
  }
}

/** Jobs run when a test runs their workflow, and not when the clock on the wall strikes in the middle of one. */
const stopTimetable = (container: MedusaContainer): Promise<void> =>
  container
    .resolve<Timetable>(Modules.WORKFLOW_ENGINE)
    .workflowOrchestratorService_.inMemoryDistributedTransactionStorage_.removeAll()

type Database = { readonly snapshot: Copy; readonly restore: Copy }
type Copy = (options?: { readonly templateName?: string }) => Promise<void>
type Shared = { readonly app: MedusaApp; readonly database: Database }
type Suite = (app: MedusaApp, database: Database) => void

let shared: Shared | undefined

/** Whatever `load` hands to `onMedusa` runs on this Medusa. */
export function shareMedusa(running: Shared, load: () => void): void {
  const templateName = `pristine-${String(process.pid)}`
  beforeAll(() => running.database.snapshot({ templateName }))
  shared = { ...running, database: { ...running.database, restore: () => running.database.restore({ templateName }) } }
  load()
  shared = undefined
}

/** Begins with the database as Medusa's start left it; what `beforeAll` writes becomes what each test begins with. */
function onShared({ app, database }: Shared, name: string, suite: Suite): void {
  describe(name, () => {
    beforeAll(() => database.restore())
    suite(app, database)
    beforeAll(() => database.snapshot())
  })
}

/**
 * Runs a suite on a real Medusa. What the suite's `beforeAll` writes into the database is there at the beginning of
 * each test, and nothing else; the simulator begins each test without any order reference.
 */
export function onMedusa(name: string, suite: Suite, options: Options = {}): void {
  if (shared !== undefined) {
    if (Object.keys(options).length > 0) throw new Error(`"${name}" has options of its own and cannot share a Medusa`)
    onShared(shared, name, suite)
    return
  }
  describe(name, () => {
    let simulator: Simulator

    beforeAll(async () => {
      skipSecondMigration()
      simulator = await startSimulator({ tls: false, ...options.simulator })
      // Jest gives each file an environment of its own.
      Object.assign(process.env, await environmentFor(simulator, options.env))
    })
    beforeEach(() => fetch(`${simulator.control}/reset`, { method: "POST" }))
    afterAll(() => simulator.stop())

    medusaIntegrationTestRunner({
      medusaConfigFile: root,
      cwd: root,
      testSuite: ({ api, getContainer, dbConfig, dbUtils, utils }) => {
        const watch = canary(getContainer)
        let atWork = () => 0
        beforeAll(async () => {
          await stopTimetable(getContainer())
          atWork = subscribersAtWork(getContainer())
          const server = api as AxiosInstance
          server.defaults.validateStatus = () => true
          watch.listen(server)
        })
        // Every suite is a canary: whatever it did, no secret and no buyer was written anywhere.
        afterEach(async () => {
          expect(await watch.leaks()).toEqual([])
        })
        const app: MedusaApp = {
          api: api as AxiosInstance,
          url: () => process.env["BACKEND_URL"] ?? "",
          container: getContainer,
          simulator: () => simulator,
          databaseUrl: dbConfig.clientUrl,
          settled: async () => {
            do {
              while (atWork() > 0) await sleep(10)
              await utils.waitWorkflowExecutions()
            } while (atWork() > 0)
          },
          leaks: watch.leaks,
        }
        suite(app, dbUtils)
      },
    })
  })
}
