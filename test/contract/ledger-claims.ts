import type { Ledger } from "../../src/services/ports/ledger"
import { row } from "../builders/ledger-rows"

/** Days long before the rows of other tests, a new one for each test: all stand in one ledger. */
let day = Date.parse("1990-01-01T00:00:00Z")
const nextDay = () => new Date((day += 86_400_000))
const after = (moment: Date, minutes: number) => new Date(Number(moment) + minutes * 60_000)

export function claimContract(open: () => Ledger): void {
  const dueAt = async (...moments: readonly (Date | null)[]) => {
    const rows = moments.map((moment) => row.orderReference({ dueAt: moment }))
    await open().commit(rows.map((insert) => ({ in: "orderReference", insert })))
    return rows.map(({ id }) => id)
  }
  const far = new Date("2100-01-01T00:00:00Z")
  const claim = (now: Date, limit = 100) => open().claimDue(now, far, limit)

  it("claims what is due, to the millisecond, and nothing else", async () => {
    const now = nextDay()
    const [before, at] = await dueAt(after(now, -1), now, new Date(Number(now) + 1), null)
    expect([...(await claim(now))].sort()).toEqual([before, at].sort())
    await claim(after(now, 1))
  })

  it("moves what it claims, so that it is claimed once and again when that time is over", async () => {
    const now = nextDay()
    const [id] = await dueAt(now)
    const until = after(now, 10)
    expect(await open().claimDue(now, until, 5)).toEqual([id])
    expect((await open().load({ id: String(id) }))?.orderReference.dueAt).toEqual(until)
    expect(await open().claimDue(after(now, 9), far, 5)).toEqual([])
    expect(await open().claimDue(until, far, 5)).toEqual([id])
  })

  it("claims no more than it may, the longest due first", async () => {
    const now = nextDay()
    const [third, first, second] = await dueAt(after(now, -1), after(now, -3), after(now, -2))
    expect([...(await claim(now, 2))].sort()).toEqual([first, second].sort())
    expect(await claim(now, 2)).toEqual([third])
  })

  it("claims of one account, or of none that is named", async () => {
    const now = nextDay()
    const rows = (["a", "b", "c"] as const).map((account) => row.orderReference({ account, dueAt: now }))
    await open().commit(rows.map((insert) => ({ in: "orderReference", insert })))
    const [a, b, c] = rows.map(({ id }) => id)
    expect(await open().claimDue(now, far, { limit: 9, among: { account: "b" } })).toEqual([b])
    expect(await open().claimDue(now, far, { limit: 9, among: { noneOf: ["a", "b"] } })).toEqual([c])
    expect(await open().claimDue(now, far, { limit: 9, among: { noneOf: [] } })).toEqual([a])
  })

  it("gives each row to one of ten that claim at once", async () => {
    const now = nextDay()
    const ids = await dueAt(...Array.from({ length: 50 }, () => now))
    const claimed = await Promise.all(Array.from({ length: 10 }, () => claim(now, 20)))
    const all = claimed.flat().concat(await claim(now))
    expect(all.sort()).toEqual([...ids].sort())
  })
}
