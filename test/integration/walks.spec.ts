import { randomInt } from "node:crypto"

import { createLedger } from "../../src/modules/amazon-pay/ledger/create-ledger"
import { runWalks } from "../walks/run-walks"
import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

const walks = 30
const first = Number(process.env["AMAZON_PAY_WALK_SEED"] ?? randomInt(1_000_000_000))

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
