import { createRequests } from "../../src/modules/amazon-pay/requests/create-requests"
import { columns, tables } from "../../src/modules/amazon-pay/ledger/columns"
import { createLedger } from "../../src/modules/amazon-pay/ledger/create-ledger"
import type { TableName } from "../../src/services/ports/rows"
import { row } from "../builders/ledger-rows"

import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

let database: LedgerDatabase

beforeAll(async () => {
  database = await openLedgerDatabase()
  await database.up()
})
afterAll(() => database.close())

const ofOurs = "like 'amazon\\_pay\\_%'"
const schemaOf = async () => ({
  columns: await database.rows(
    `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
     where table_name ${ofOurs} order by 1, 2`,
  ),
  indexes: await database.rows(`select indexdef from pg_indexes where tablename ${ofOurs} order by 1`),
  functions: await database.rows(`select proname, prosrc from pg_proc where proname ${ofOurs} order by 1`),
  triggers: await database.rows(`select tgname from pg_trigger where tgname ${ofOurs} order by 1`),
})

describe("the ledger's tables", () => {
  it("come, go without a trace, and come again the same", async () => {
    const first = await schemaOf()
    await database.down()
    expect(await schemaOf()).toEqual({ columns: [], indexes: [], functions: [], triggers: [] })
    await database.up()
    expect(await schemaOf()).toEqual(first)
  })

  it.each(Object.keys(tables) as TableName[])(
    "have a field for every column of %s, and a column for every field",
    async (table) => {
      const found = await database.rows(
        `select column_name as name from information_schema.columns where table_name = ?`,
        [tables[table]],
      )
      const mapped = Object.values(columns[table]).flatMap((column) => column.names)
      // What Medusa adds to every table, our order of writing, and the outbox's lease, which no rule may see.
      const lease = table === "orderReference" ? ["announcing_until"] : []
      const unmapped = ["seq", "updated_at", "deleted_at", ...lease]
      expect([...mapped, ...unmapped].sort()).toEqual(found.map(({ name }) => name).sort())
    },
  )

  it.each(Object.values(tables))(
    "never let a row of %s be deleted softly, which would set its keys free",
    async (table) => {
      const [constraint] = await database.rows(
        `select pg_get_constraintdef(oid) as text from pg_constraint where conname = ?`,
        [`${table}_never_deleted`],
      )
      expect(constraint).toEqual({ text: "CHECK ((deleted_at IS NULL))" })
    },
  )
})

describe("the history", () => {
  const note = row.history()
  beforeAll(() => createLedger(database.connection).commit([{ in: "history", insert: note }]))

  it.each([
    ["UPDATE", "update amazon_pay_history set reason = 'other'"],
    ["an update to the same value", "update amazon_pay_history set reason = reason"],
    ["DELETE", "delete from amazon_pay_history"],
    ["a soft delete", "update amazon_pay_history set deleted_at = now()"],
  ])("refuses %s", async (_, sql) => {
    await expect(database.rows(sql)).rejects.toMatchObject({
      code: "23001",
      message: expect.stringContaining("append-only"),
    })
    expect(await createLedger(database.connection).history(note.orderReferenceId, 2)).toEqual([note])
  })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe("the inbox", () => {
  const put = (account: string, messageId: string) =>
    database.rows(
      `insert into amazon_pay_inbox (id, account, message_id, topic, kind, object_id, environment, received_at, due_at, tries)
       values (gen_random_uuid()::text, ?, ?, 'arn', 'authorization', 'S02-1-A1', 'sandbox', now(), now(), 0)`,
      [account, messageId],
    )

  it("takes a message once per account, and one object and state in several messages", async () => {
    await put("de", "m-1")
    await expect(put("de", "m-1")).rejects.toMatchObject({ code: "23505" })
    await put("uk", "m-1")
    await put("de", "m-2")
    expect(await database.rows("select 1 from amazon_pay_inbox")).toHaveLength(3)
  })
})

describe("a request with an Idempotency-Key whose process is dead", () => {
  const begun = new Date("2026-03-01T10:00:00.000Z")
  const later = new Date(begun.getTime() + 3 * 60_000)

  it.each([
    ["runs again where that is harmless", true, "begin"],
    ["never runs again where money may have moved", false, "unknown"],
  ])("%s", async (_, repeatable, is) => {
    const requests = createRequests(database.connection)
    const asked = { key: `key-${is}`, route: "POST /", actor: "user_1", hash: "hash", repeatable }
    expect(await requests.begin(asked, begun)).toMatchObject({ is: "begin" })
    expect(await requests.begin(asked, begun)).toMatchObject({ is: "running" })
    expect(await requests.begin(asked, later)).toMatchObject({ is })
  })
})

describe("a kept answer", () => {
  it("is there for a week, and removed then", async () => {
    const requests = createRequests(database.connection)
    const begun = new Date("2026-02-01T10:00:00.000Z")
    const week = 7 * 24 * 60 * 60_000
    await requests.begin({ key: "key-old", route: "POST /", actor: null, hash: "hash", repeatable: true }, begun)
    expect(await requests.removeOld(new Date(begun.getTime() + week))).toBe(0)
    expect(await requests.removeOld(new Date(begun.getTime() + week + 1_000))).toBe(1)
  })
})

describe("a commit", () => {
  const statementsOf = async (work: () => Promise<unknown>) => {
    const seen: string[] = []
    const note = ({ sql }: { sql: string }) => seen.push(sql)
    database.connection.on("query", note)
    await work()
    database.connection.off("query", note)
    return seen
  }

  it("is one statement, and so is a load", async () => {
    const ledger = createLedger(database.connection)
    const fresh = row.orderReference()
    const commit = () =>
      ledger.commit([
        { in: "orderReference", insert: fresh },
        { in: "orderReference", id: fresh.id, when: { state: "Draft" }, set: { state: "Open" } },
        { in: "history", insert: row.history({ orderReferenceId: fresh.id }) },
      ])
    expect(await statementsOf(commit)).toHaveLength(1)
    expect(await statementsOf(() => ledger.load({ id: fresh.id }))).toHaveLength(1)
  })

  it("is lost when it has to give way in a deadlock", async () => {
    const ledger = createLedger(database.connection)
    const [one, other] = [row.orderReference(), row.orderReference()]
    await ledger.commit([one, other].map((insert) => ({ in: "orderReference", insert })))
    const flag = (id: string) => ({ in: "orderReference", id, when: {}, set: { flags: ["ours"] } }) as const
    const commit = await database.connection.transaction(async (rival) => {
      const touch = `update ${tables.orderReference} set reason = 'theirs' where id = ?`
      // Who waits longest looks for deadlocks first, and gives way.
      await rival.raw("set local deadlock_timeout = '20s'")
      await rival.raw(touch, [other.id])
      const waiting = ledger.commit([flag(one.id), flag(other.id)])
      await until(async () => (await database.rows("select 1 from pg_locks where not granted")).length > 0)
      await rival.raw(touch, [one.id])
      return { waiting }
    })
    expect(await commit.waiting).toBe("lost")
    expect((await ledger.load({ id: one.id }))?.orderReference).toEqual({ ...one, reason: "theirs" })
  })

  it("throws what is no double and no lost race", async () => {
    // What the types forbid, as a hand in the database might write it.
    const broken = { ...row.wish(), why: null } as unknown as ReturnType<typeof row.wish>
    const ledger = createLedger(database.connection)
    await expect(ledger.commit([{ in: "wish", insert: broken }])).rejects.toMatchObject({ code: "23502" })
  })
})
