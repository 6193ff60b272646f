import { setImmediate as soon } from "node:timers/promises"

import { nudge } from "../../../src/modules/amazon-pay/outbox/nudge"

/** A job that ends when it is told to. */
function aJob() {
  const ends: (() => void)[] = []
  return { ends, run: () => new Promise<void>((resolve) => ends.push(resolve)) }
}

describe("a nudge", () => {
  it("keeps the asker waiting for nothing, and starts soon after", async () => {
    const job = aJob()
    nudge(job.run)()
    expect(job.ends).toHaveLength(0)
    await soon()
    expect(job.ends).toHaveLength(1)
  })

  it("makes one run of many askers, and one more for those who asked during it", async () => {
    const job = aJob()
    const ask = nudge(job.run)
    ask()
    ask()
    await soon()
    expect(job.ends).toHaveLength(1)
    ask()
    ask()
    job.ends[0]?.()
    await soon()
    expect(job.ends).toHaveLength(2)
    job.ends[1]?.()
    await soon()
    expect(job.ends).toHaveLength(2)
    ask()
    await soon()
    expect(job.ends).toHaveLength(3)
  })
})
