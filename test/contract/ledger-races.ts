import type { Change, Ledger } from "../../src/services/ports/ledger"
import { row, unique } from "../builders/ledger-rows"

const many = 200
const count = (results: readonly string[], wanted: string) => results.filter((result) => result === wanted).length

export function raceContract(open: () => Ledger): void {
  const atOnce = (changesOf: (index: number) => readonly Change[], times = many) =>
    Promise.all(Array.from({ length: times }, (_, index) => open().commit(changesOf(index))))

  it.each([2, many])("lets one of %i commits insert the same intent", async (times) => {
    const orderReference = row.orderReference()
    await open().commit([{ in: "orderReference", insert: orderReference }])
    const of = { orderReferenceId: orderReference.id }
    const intent = (): readonly Change[] => [
      { in: "authorization", insert: row.authorization({ ...of, roundId: "apro_1" }) },
      { in: "history", insert: row.history(of) },
    ]
    const results = await atOnce(intent, times)
    expect([count(results, "done"), count(results, "lost")]).toEqual([1, times - 1])
    expect((await open().load({ id: orderReference.id }))?.authorizations).toHaveLength(1)
    expect(await open().history(orderReference.id, many)).toHaveLength(1)
  })

  it.each([2, many])("lets one of %i commits change a row on the same condition", async (times) => {
    const fresh = row.orderReference({ total: null })
    await open().commit([{ in: "orderReference", insert: fresh }])
    const results = await atOnce(
      (index) => [
        { in: "history", insert: row.history({ orderReferenceId: fresh.id }) },
        { in: "orderReference", id: fresh.id, when: { reason: null }, set: { reason: `winner ${index}` } },
      ],
      times,
    )
    expect([count(results, "done"), count(results, "lost")]).toEqual([1, times - 1])
    expect((await open().load({ id: fresh.id }))?.orderReference.reason).toBe(`winner ${results.indexOf("done")}`)
    expect(await open().history(fresh.id, many)).toHaveLength(1)
  })

  it("does all of 200 commits that have nothing in common", async () => {
    const cartId = unique("cart")
    const past = { cartId, supersededAt: new Date(0) }
    const results = await atOnce(() => [{ in: "orderReference", insert: row.orderReference(past) }])
    expect(count(results, "done")).toBe(many)
  })

  it("lets commits that touch the same rows in opposite order be done or lost, never half done", async () => {
    const rows = [row.orderReference(), row.orderReference()]
    await open().commit(rows.map((insert) => ({ in: "orderReference", insert })))
    const results = await atOnce((index) => {
      const changes = rows.map(({ id }): Change => ({
        in: "orderReference",
        id,
        when: {},
        set: { reason: `${index}` },
      }))
      return index % 2 === 0 ? changes : changes.reverse()
    }, 6)
    const reasons = await Promise.all(rows.map(async ({ id }) => (await open().load({ id }))?.orderReference.reason))
    expect(reasons[0]).toBe(reasons[1])
    expect(results[Number(reasons[0])]).toBe("done")
  })
}
