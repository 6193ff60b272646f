import type { Change, Ledger } from "../../../src/services/ports/ledger"
import { memoryLedger } from "../../builders/memory-ledger"
import { runWalks } from "../../walks/run-walks"
import { shrink } from "../../walks/shrink"
import { story } from "../../walks/story"
import type { Walked } from "../../walks/walk"
import { replay, walk } from "../../walks/walk"

const walks = 500
/** The same every day: new ways are tried by `test:all` and `npm run test:walks`. */
const first = Number(process.env["AMAZON_PAY_WALK_SEED"] ?? 20_261_125)

it(`keeps money right on ${String(walks)} walks, from seed ${String(first)} on`, async () => {
  const { stories, steps } = await runWalks({ seed: first, count: walks })
  process.stderr.write(
    `Walks: ${String(walks)} from seed ${String(first)} on, ${String(steps)} steps, broken ${String(stories.length)}\n`,
  )
  expect(stories.join("\n\n")).toBe("")
}, 120_000)

describe("A walk", () => {
  it.each([1, 22, 333, 4444])("goes the same way again from seed %d", async (seed) => {
    const once = await walk(seed, { length: 30 })
    expect(await walk(seed, { length: 30 })).toEqual(once)
    expect((await replay(once)).answers).toEqual(once.answers)
  })

  it("goes other ways from other seeds", async () => {
    const stories = await Promise.all(
      [1, 2, 3, 4, 5].map(async (seed) => story((await walk(seed, { length: 12 })).steps)),
    )
    expect(new Set(stories).size).toBe(5)
  })
})

const filtering =
  (keep: (change: Change) => boolean): (() => Ledger) =>
  () => {
    const honest = memoryLedger()
    return { ...honest, commit: (changes) => honest.commit(changes.filter(keep)) }
  }

const isDecline = (change: Change): boolean =>
  change.in === "history" && "insert" in change && change.insert.event === "decline"

/** A ledger that breaks one of its promises, and the rule that must notice. */
const liars: Readonly<Record<string, { readonly ledger: () => Ledger; readonly rule: RegExp }>> = {
  "forgets that Amazon declined": {
    ledger: filtering((change) => !isDecline(change)),
    rule: /^a decline that is not once in the history/,
  },
  "writes each decline twice": {
    ledger: () => {
      const honest = memoryLedger()
      const twice = (change: Change): readonly Change[] =>
        change.in === "history" && "insert" in change && isDecline(change)
          ? [change, { in: "history", insert: { ...change.insert, id: `${change.insert.id}x` } }]
          : [change]
      return { ...honest, commit: (changes) => honest.commit(changes.flatMap(twice)) }
    },
    rule: /^a decline that is not once in the history/,
  },
  "loses the intent of an authorization": {
    ledger: filtering((change) => !(change.in === "authorization" && "insert" in change)),
    rule: /./,
  },
  "never grants a wish": {
    ledger: filtering((change) => !(change.in === "wish" && "set" in change)),
    rule: /^a wish stays open/,
  },
  "forgets when to look again": {
    ledger: () => ({ ...memoryLedger(), claimDue: () => Promise.resolve([]) }),
    rule: /^(something is never settled|money stays reserved|Amazon holds what|a wish stays open|the shop never)/,
  },
}

describe("The rules notice a ledger that", () => {
  it.each(Object.entries(liars))("%s", async (_, { ledger, rule }) => {
    const caught = await firstBroken(ledger)
    expect(caught?.broken).toMatch(rule)
    const short = caught && (await shrink(caught, ledger))
    expect(short?.broken?.replace(/ \(.*/, "")).toBe(caught?.broken?.replace(/ \(.*/, ""))
    expect(short?.steps.length).toBeLessThanOrEqual(8)
  })
})

async function firstBroken(ledger: () => Ledger): Promise<Walked | undefined> {
  for (let seed = 1; seed < 60; seed++) {
    const walked = await walk(seed, { length: 20, ledger: ledger() })
    if (walked.broken !== undefined) return walked
  }
  return undefined
}
