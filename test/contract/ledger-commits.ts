import type { Change, Ledger } from "../../src/services/ports/ledger"
import type { OrderReferenceRow } from "../../src/services/ports/rows"
import { everything, row, someDay, someMoney } from "../builders/ledger-rows"

type Fields = Partial<OrderReferenceRow>

const change = (id: string, when: Fields, set: Fields): Change => ({ in: "orderReference", id, when, set })

/** Columns that a row holds: values of each kind, and null. */
const held: readonly (readonly [string, Fields])[] = [
  ["text", { state: "Draft" }],
  ["null", { orderId: null }],
  ["no amount", { total: null }],
  ["an amount", { total: someMoney(9_450n) }],
  ["a moment", { dueAt: someDay }],
  ["a list", { flags: ["a", "b"] }],
  ["several", { state: "Draft", reason: null, dueAt: someDay, total: someMoney(1n) }],
]

const otherwise: readonly (readonly [string, Fields, Fields])[] = [
  ["other text", { state: "Draft" }, { state: "Open" }],
  ["null instead of text", { orderId: "order_1" }, { orderId: null }],
  ["text instead of null", { orderId: null }, { orderId: "order_1" }],
  ["null instead of an amount", { total: someMoney(1n) }, { total: null }],
  ["an amount instead of null", { total: null }, { total: someMoney(1n) }],
  ["another amount", { total: someMoney(1n) }, { total: someMoney(2n) }],
  ["another currency", { total: someMoney(1n) }, { total: someMoney(1n, "GBP") }],
  ["a moment one millisecond later", { dueAt: someDay }, { dueAt: new Date(Number(someDay) + 1) }],
  ["a list in another order", { flags: ["a", "b"] }, { flags: ["b", "a"] }],
  ["one of several", { state: "Draft", reason: null }, { state: "Draft", reason: "Stale" }],
]

export function commitContract(open: () => Ledger): void {
  const kept = async (fields: Fields) => {
    const fresh = row.orderReference(fields)
    expect(await open().commit([{ in: "orderReference", insert: fresh }])).toBe("done")
    return fresh
  }
  const read = async (id: string) => (await open().load({ id }))?.orderReference

  it.each(held)("changes a row that still holds %s", async (_, fields) => {
    const fresh = await kept(fields)
    expect(await open().commit([change(fresh.id, fields, { state: "Open" })])).toBe("done")
    expect(await read(fresh.id)).toEqual({ ...fresh, state: "Open" })
  })

  it.each(otherwise)("is lost when the row holds %s", async (_, when, fields) => {
    const fresh = await kept(fields)
    expect(await open().commit([change(fresh.id, when, { version: "2" })])).toBe("lost")
    expect(await read(fresh.id)).toEqual(fresh)
  })

  it("is lost for a row that is not there", async () => {
    expect(await open().commit([change("apor_nobody", {}, { state: "Open" })])).toBe("lost")
  })

  it("changes nothing by a change that only asks", async () => {
    const fresh = await kept({})
    expect(await open().commit([change(fresh.id, { state: "Draft" }, {})])).toBe("done")
    expect(await open().commit([change(fresh.id, { state: "Open" }, {})])).toBe("lost")
    expect(await read(fresh.id)).toEqual(fresh)
  })

  it("takes every change back when the last is lost", async () => {
    const fresh = await kept({})
    const changes = [change(fresh.id, {}, { state: "Open" }), change("apor_nobody", {}, {})]
    expect(await open().commit(changes)).toBe("lost")
    expect(await read(fresh.id)).toEqual(fresh)
  })

  it("checks each change against what the ones before it made", async () => {
    const fresh = row.orderReference()
    const changes: readonly Change[] = [
      { in: "orderReference", insert: fresh },
      change(fresh.id, { state: "Draft" }, { state: "Open" }),
      change(fresh.id, { state: "Open" }, { flags: ["seen"] }),
    ]
    expect(await open().commit(changes)).toBe("done")
    expect(await read(fresh.id)).toEqual({ ...fresh, state: "Open", flags: ["seen"] })
  })

  it("lets a new intent follow in the commit that settles the old one", async () => {
    const old = row.authorization()
    const next = row.authorization({ orderReferenceId: old.orderReferenceId, roundId: old.roundId, try: 2 })
    await open().commit([{ in: "authorization", insert: old }])
    const settle = { in: "authorization", id: old.id, when: { settledAt: null }, set: { settledAt: someDay } } as const
    expect(await open().commit([{ in: "authorization", insert: next }, settle])).toBe("lost")
    expect(await open().commit([settle, { in: "authorization", insert: next }])).toBe("done")
  })

  it("empties and fills columns of every kind", async () => {
    const fresh = await kept({})
    await open().commit([change(fresh.id, {}, everything.orderReference)])
    expect(await read(fresh.id)).toEqual({ ...fresh, ...everything.orderReference })
    const { orderId, total, dueAt, reason, flags } = fresh
    await open().commit([change(fresh.id, {}, { orderId, total, dueAt, reason, flags })])
    expect(await read(fresh.id)).toEqual({
      ...fresh,
      ...everything.orderReference,
      orderId,
      total,
      dueAt,
      reason,
      flags,
    })
  })

  it("is done with nothing to do", async () => {
    expect(await open().commit([])).toBe("done")
  })
}
