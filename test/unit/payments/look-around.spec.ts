import { lookAround } from "../../../src/services/payments/look-around"
import { memoryLedger } from "../../builders/memory-ledger"
import { row } from "../../builders/ledger-rows"
import { fakeClock } from "../../connectors/fakes/fake-clock"

/** Order references of accounts, each due so many seconds ago. */
async function aLedger(due: Readonly<Record<string, readonly number[]>>) {
  const clock = fakeClock()
  const ledger = memoryLedger()
  const owner = new Map<string, string>()
  for (const [account, ages] of Object.entries(due))
    for (const age of ages) {
      const dueAt = new Date(clock.now().getTime() - age * 1_000)
      const insert = row.orderReference({ account, dueAt })
      owner.set(insert.id, account)
      await ledger.commit([{ in: "orderReference", insert }])
    }
  const looks: string[] = []
  const round = (
    look: (account: string, id: string) => boolean,
    bounds: { most?: number; milliseconds?: number } = {},
  ) =>
    lookAround(
      {
        ledger,
        clock,
        look: async (id) => {
          const account = owner.get(id) ?? ""
          looks.push(account)
          clock.pass(1_000)
          return look(account, id)
        },
      },
      { accounts: ["de", "uk"], most: 100, milliseconds: 90_000, ...bounds },
    )
  const schedule = async (id: string, seconds: number) =>
    ledger.commit([
      {
        in: "orderReference",
        id,
        when: {},
        set: { dueAt: new Date(clock.now().getTime() + seconds * 1_000) },
      },
    ])
  return { clock, ledger, looks, round, schedule }
}

const many = (count: number, age = 100) => Array.from({ length: count }, (_, place) => age + place)

describe("A round of the reconciler", () => {
  it("looks at everything that was due when it began, once", async () => {
    const { round, looks } = await aLedger({ de: many(5), uk: many(3) })
    expect(await round(() => true)).toBe(8)
    expect(looks.sort()).toEqual([...Array<string>(5).fill("de"), ...Array<string>(3).fill("uk")])
  })

  it("serves a small account beside one that has very much to do", async () => {
    const { round, looks } = await aLedger({ de: many(500, 10_000), uk: many(2) })
    await round(() => true, { milliseconds: 20_000 })
    expect(looks.filter((it) => it === "uk")).toHaveLength(2)
  })

  it("leaves an account alone after three failures in a row, and goes on with the others", async () => {
    const { round, looks } = await aLedger({ de: many(50), uk: many(10) })
    await round((account) => account === "uk")
    expect(looks.filter((it) => it === "de")).toHaveLength(3)
    expect(looks.filter((it) => it === "uk")).toHaveLength(10)
  })

  it("is not held up by a row that always fails", async () => {
    const { round, looks, schedule, clock } = await aLedger({ de: many(9) })
    const failing = new Set<string>()
    for (let time = 0; time < 3; time += 1) {
      await round(
        (_, id) => {
          if (failing.size === 0) failing.add(id)
          void schedule(id, failing.has(id) ? 120 : 3_600)
          return !failing.has(id)
        },
        { most: 4 },
      )
      clock.pass(120_000)
    }
    // Nine rows, and the one that fails once more.
    expect(looks.length).toBeGreaterThanOrEqual(10)
  })

  it("ends by its time and by its limit, whatever is due", async () => {
    const { round } = await aLedger({ de: many(50) })
    expect(await round(() => true, { milliseconds: 7_000 })).toBe(7)
    expect(await round(() => true, { most: 4 })).toBe(4)
  })

  it("meets rows of an account that is configured no more", async () => {
    const { round, looks } = await aLedger({ gone: many(2), de: many(1) })
    expect(await round((account) => account !== "gone")).toBe(3)
    expect(looks).toContain("gone")
  })
})
