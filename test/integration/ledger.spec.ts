import { createLedger } from "../../src/modules/amazon-pay/ledger/create-ledger"
import { ledgerContract } from "../contract/ledger.contract"

import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

let database: LedgerDatabase

beforeAll(async () => {
  database = await openLedgerDatabase()
  await database.up()
})
afterAll(() => database.close())

ledgerContract("the ledger in PostgreSQL", () => createLedger(database.connection))
