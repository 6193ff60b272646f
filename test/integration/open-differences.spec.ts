import { createReadings } from "../../src/modules/amazon-pay/read/create-readings"
import { createReportStore } from "../../src/modules/amazon-pay/report/create-report-store"
import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

let database: LedgerDatabase

const orderReferences = `insert into amazon_pay_order_reference
  (id, account, environment, amazon_id, cart_id, state, version, constraints, flags, created_at)
  select 'order' || n, case when n = 4 then 'uk' else 'de' end, 'sandbox', 'S0' || n, 'cart' || n, 'Open', '', '{}', '{}',
    '2026-03-01Z'::timestamptz + n * interval '1 day' from generate_series(1, 4) n`

/** A report that has looked at the order references up to one of them; of an account, or of all. */
const report = (id: string, account: string, [at, upTo]: readonly [string, string]) =>
  database.rows(
    `insert into amazon_pay_report (id, account, from_at, to_at, state, total, looked_at, tries, cursor_at, cursor_seq, created_at)
     select ?, nullif(?, ''), '2026-03-01Z', '2026-04-01Z', 'done', 4, 4, 0, r.created_at, r.seq, ?::timestamptz
     from amazon_pay_order_reference r where r.id = ?`,
    [id, account, at, upTo],
  )

const difference = (id: string, [reportId, orderReferenceId]: readonly [string, string], state = "open") =>
  database.rows(
    `insert into amazon_pay_difference (id, report_id, order_reference_id, kind, object_id, remedy, detail, state, created_at)
     values (?, ?, ?, 'state-differs', ?, 'look', '{}', ?, '2026-04-02Z')`,
    [id, reportId, orderReferenceId, orderReferenceId, state],
  )

beforeAll(async () => {
  database = await openLedgerDatabase()
  await database.up()
  await database.rows(orderReferences)
})
beforeEach(() => database.rows("truncate amazon_pay_report, amazon_pay_difference"))
afterAll(() => database.close())

const waiting = async () =>
  (await createReportStore(database.connection).waiting()).map(({ account, count }) => [account, count])

describe("Open differences by account", () => {
  it("are what nobody has mended or set aside", async () => {
    await report("old", "", ["2026-04-01Z", "order4"])
    await difference("a", ["old", "order1"])
    await difference("b", ["old", "order2"])
    await difference("c", ["old", "order3"], "mended")
    await difference("d", ["old", "order4"], "set-aside")
    expect(await waiting()).toEqual([["de", 2]])
  })

  it("count once what two reports have found, and no more what the newer one did not find again", async () => {
    await report("old", "", ["2026-04-01Z", "order4"])
    await report("new", "", ["2026-04-03Z", "order4"])
    await difference("a", ["old", "order1"])
    await difference("b", ["old", "order2"])
    await difference("c", ["new", "order1"])
    expect(await waiting()).toEqual([["de", 1]])
  })

  it("stay until the newer report has come to them, and when it is of another account", async () => {
    await report("old", "", ["2026-04-01Z", "order4"])
    await report("german", "de", ["2026-04-03Z", "order2"])
    await difference("a", ["old", "order2"])
    await difference("b", ["old", "order3"])
    await difference("c", ["old", "order4"])
    expect(await waiting()).toEqual([
      ["de", 1],
      ["uk", 1],
    ])
  })
})

describe("Outcomes of one account", () => {
  it("leave the others' authorizations out", async () => {
    await database.rows(
      `insert into amazon_pay_authorization (id, order_reference_id, reference, amount_minor, amount_currency, state,
        soft, version, settled_at, round_id, session_id, purpose, try_number, mode, capture_now, created_at)
       select 'a' || n, 'order' || n, 'a' || n, 4440, 'EUR', 'Open', false, '', now(), 'r' || n, 's' || n, 'order', 1,
        'sync', false, '2026-03-10Z' from generate_series(3, 4) n`,
    )
    const readings = createReadings(database.connection)
    const since = new Date("2026-03-01T00:00:00Z")
    const counts = [await readings.outcomes(since, "day"), await readings.outcomes(since, "day", "uk")].map(
      ([first]) => first?.count,
    )
    expect(counts).toEqual([2, 1])
  })
})

describe("What needs attention of a chargeback", () => {
  it("names the claim that is decided there", async () => {
    await database.rows(
      `insert into amazon_pay_chargeback (id, order_reference_id, capture_id, amazon_id, amount_minor, amount_currency, state)
       values ('c1', 'order1', 'capture1', 'claim-1', 4440, 'EUR', 'RECEIVED')`,
    )
    expect(await createReadings(database.connection).attention(10)).toMatchObject([
      { code: "chargeback", amazonId: "S01", claim: "claim-1" },
    ])
  })
})
