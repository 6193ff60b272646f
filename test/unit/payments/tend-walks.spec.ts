import { connectorNames } from "../../builders/generations/generations"
import { caught } from "../../walks/caught"
import { liars } from "../../walks/liars"
import { expectCaught } from "../../walks/expect-caught"
import { runWalks } from "../../walks/run-walks"
import { story } from "../../walks/story"
import { replay, walk } from "../../walks/walk"

const walks = 500
/** The same every day: new ways are tried by `test:all` and `npm run test:walks`. */
const first = Number(process.env["AMAZON_PAY_WALK_SEED"] ?? 20_261_125)

it(`keeps money right on ${String(walks)} walks, from seed ${String(first)} on`, async () => {
  const { stories, steps, connectors } = await runWalks({ seed: first, count: walks })
  process.stderr.write(
    `Walks: ${String(walks)} from seed ${String(first)} on, ${String(steps)} steps, broken ${String(stories.length)}\n`,
  )
  expect(stories.join("\n\n")).toBe("")
  // The seed chooses the connector; none is left out.
  for (const name of connectorNames) expect(connectors[name]).toBeGreaterThan(walks / 4)
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

describe("The rules notice a ledger that", () => {
  it.each(Object.entries(liars))("%s", async (_, { ledger, rule }) => {
    expectCaught(await caught(ledger), rule)
  })
})
