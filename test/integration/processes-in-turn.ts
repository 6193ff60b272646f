import { storedLines } from "../setup/canary"
import { marksIn } from "../setup/canary-marks"
import { hasRedis } from "../setup/redis"
import type { SeveralShops } from "../setup/several-shops"
import { severalShops } from "../setup/several-shops"
import { killedProcessSuite } from "./killed-process-suite"
import { processesSuite } from "./processes-suite"

type Size = { readonly count: number; readonly crowd: number }

/** Two cores start several Medusas in turn. */
jest.setTimeout(180_000)

/** Without redis-server it is skipped, counted, and named by the run (scripts/test-report.mjs); `.ci/run` installs it. */
const suite = hasRedis() ? describe : describe.skip

/** With Redis locks, then killed, then without any lock: Medusa starts as seldom as that can be. */
export function processesInTurn(name: string, { count, crowd }: Size): void {
  suite(`${name} (needs redis-server)`, () => {
    let shops: SeveralShops
    beforeAll(async () => {
      shops = await severalShops({ locking: "redis", count })
    })
    afterAll(() => shops.close())

    describe("with Redis locks", () => {
      processesSuite(() => shops, { crowd, locks: true })
    })

    describe("of which one is killed", () => {
      killedProcessSuite(() => shops)
    })

    describe("without any lock", () => {
      beforeAll(async () => {
        await Promise.all([...shops.processes].map((it) => shops.end(it, "stop")))
        await Promise.all(Array.from({ length: count }, () => shops.start("none")))
      })
      processesSuite(() => shops, { crowd, locks: false })
    })

    it("write no secret and nothing of the buyer into logs, events or tables", async () => {
      const lines = await storedLines((sql) => shops.database.rows(sql))
      const written = [...shops.all.map((it) => it.said()), ...lines.map(({ line }) => line)]
      const told = shops.all.flatMap(({ heard }) => heard.map((it) => JSON.stringify(it)))
      expect(told.length).toBeGreaterThan(100)
      expect([...written, ...told].filter((text) => marksIn(text).length > 0)).toEqual([])
    })
  })
}
