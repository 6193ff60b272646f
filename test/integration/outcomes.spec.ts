import { createReadings } from "../../src/modules/amazon-pay/read/create-readings"
import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

let database: LedgerDatabase

beforeAll(async () => {
  database = await openLedgerDatabase()
  await database.up()
  await database.rows(`insert into amazon_pay_order_reference
    (id, account, environment, amazon_id, cart_id, state, version, constraints, flags)
    select 'order' || n, 'de', 'sandbox', 'S0' || n, 'cart' || n, 'Open', '', '{}', '{}' from generate_series(1, 6) n`)
  const authorizations = [
    ["2026-02-28T23:59:59.999Z", "Closed", "MaxCapturesProcessed"],
    ["2026-03-01T00:00:00.000Z", "Open", null],
    ["2026-03-01T23:59:59.999Z", "Declined", "AmazonRejected"],
    ["2026-03-02T00:00:00.000Z", "Declined", "InvalidPaymentMethod"],
    ["2026-03-29T01:30:00.000Z", "Pending", null],
    ["2026-03-29T02:30:00.000Z", "Void", null],
  ] as const
  for (const [index, [at, state, reason]] of authorizations.entries()) {
    await database.rows(
      `insert into amazon_pay_authorization (id, order_reference_id, reference, amount_minor, amount_currency, state,
        reason, soft, version, settled_at, round_id, session_id, purpose, try_number, mode, capture_now, created_at)
       select 'a' || n, 'order' || n, 'a' || n, 4440, 'EUR', ?, nullif(?, ''), false, '', now(), 'r' || n, 's' || n,
        'order', 1, 'sync', false, ?::timestamptz from (select ?::text as n) it`,
      [state, reason ?? "", at, String(index + 1)],
    )
  }
})
afterAll(() => database.close())

const since = new Date("2026-02-28T00:00:00Z")
const counted = async (unit: "day" | "week" | "month") =>
  (await createReadings(database.connection).outcomes(since, unit)).map(
    ({ from, outcome, reason, count }) =>
      `${from.toISOString().slice(0, 10)} ${outcome} ${reason ?? ""} ${String(count)}`,
  )

describe("Outcomes counted by the database", () => {
  it.each([
    [
      "day",
      [
        "2026-02-28 approved  1",
        "2026-03-01 approved  1",
        "2026-03-01 declined AmazonRejected 1",
        "2026-03-02 declined InvalidPaymentMethod 1",
        "2026-03-29 pending  1",
      ],
    ],
    [
      "week",
      [
        "2026-02-23 approved  2",
        "2026-02-23 declined AmazonRejected 1",
        "2026-03-02 declined InvalidPaymentMethod 1",
        "2026-03-23 pending  1",
      ],
    ],
    [
      "month",
      [
        "2026-02-01 approved  1",
        "2026-03-01 approved  1",
        "2026-03-01 declined AmazonRejected 1",
        "2026-03-01 declined InvalidPaymentMethod 1",
        "2026-03-01 pending  1",
      ],
    ],
  ] as const)("fall into the %s in which they were asked for, by UTC", async (unit, expected) => {
    expect((await counted(unit)).sort()).toEqual([...expected].sort())
  })

  it("are the same whatever the time zone of the database's session", async () => {
    await database.rows(`set timezone to 'America/Los_Angeles'`)
    expect(await database.rows("show timezone")).toEqual([{ TimeZone: "America/Los_Angeles" }])
    const west = await counted("day")
    expect(west).toHaveLength(5)
    expect(west).toContain("2026-03-01 approved  1")
  })

  it("from before the period are left out", async () => {
    expect(await createReadings(database.connection).outcomes(new Date("2026-03-30T00:00:00Z"), "day")).toEqual([])
  })
})
