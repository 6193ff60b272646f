import { randomInt } from "node:crypto"

import { connectorNames } from "../../builders/generations/generations"
import { expectCaught } from "../../walks/expect-caught"
import { caught } from "../../walks/caught"
import { liars } from "../../walks/liars"
import { runWalks } from "../../walks/run-walks"

const walks = 10_000
const first = Number(process.env["AMAZON_PAY_WALK_SEED"] ?? randomInt(1_000_000_000))

it(
  `keeps money right on ${String(walks)} walks, from seed ${String(first)} on`,
  async () => {
    const { stories } = await runWalks({ seed: first, count: walks })
    expect(stories.join("\n\n")).toBe("")
  },
  30 * 60_000,
)

describe.each(connectorNames)("By %s the rules notice a ledger that", (connector) => {
  it.each(Object.entries(liars))("%s", async (_, { ledger, rule }) => {
    expectCaught(await caught(ledger, (setup) => setup.connector === connector), rule)
  })
})
