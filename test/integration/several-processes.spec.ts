import { hasRedis } from "../setup/redis"
import type { SeveralShops } from "../setup/several-shops"
import { severalShops } from "../setup/several-shops"
import { killedProcessSuite } from "./killed-process-suite"
import { processesSuite } from "./processes-suite"

const suite = hasRedis() ? describe : describe.skip

suite("Two processes of Medusa on one database and one Redis (needs redis-server)", () => {
  let shops: SeveralShops
  beforeAll(async () => {
    shops = await severalShops({ locking: "redis" })
  })
  afterAll(() => shops.close())

  describe("with Redis locks", () => {
    processesSuite(() => shops, { crowd: 20, locks: true })
  })

  describe("of which one is killed", () => {
    killedProcessSuite(() => shops)
  })

  describe("without any lock", () => {
    beforeAll(async () => {
      await Promise.all([...shops.processes].map((it) => shops.end(it, "stop")))
      await Promise.all([shops.start("none"), shops.start("none")])
    })
    processesSuite(() => shops, { crowd: 20, locks: false })
  })
})
