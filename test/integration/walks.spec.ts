import { createLedger } from "../../src/modules/amazon-pay/ledger/create-ledger"
import { runWalks } from "../walks/run-walks"
import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

const walks = 15
/** The same every day: new ways are tried by `test:all` and `npm run test:walks`. */
const first = Number(process.env["AMAZON_PAY_WALK_SEED"] ?? 20_261_125)

describe("Walks on the ledger in PostgreSQL", () => {
  let database: LedgerDatabase

  beforeAll(async () => {
    database = await openLedgerDatabase()
    await database.up()
  })
  afterAll(() => database.close())

  it(`keep money right ${String(walks)} times, from seed ${String(first)} on`, async () => {
    const ledger = createLedger(database.connection)
    const { stories } = await runWalks({ seed: first, count: walks, ledger: () => ledger })
    expect(stories.join("\n\n")).toBe("")
  })
})
