import fc from "fast-check"

import type { Priority } from "../../../src/services/ports/payment-connector"
import { createQuota } from "../../../src/services/support/quota"
import { fakeClock } from "../../connectors/fakes/fake-clock"

const rate = { burst: 2, perSecond: 1 / 2 }

function aQuota(share = 1) {
  const clock = fakeClock()
  const ours = { share }
  const quota = createQuota({ clock, rateOf: () => rate, share: () => ours.share })
  const take = (priority: Priority, within = 60_000, name = "Authorize") =>
    quota.take({ name, priority, deadline: new Date(clock.now().getTime() + within) })
  return { clock, quota, take, ours }
}

describe("a quota", () => {
  it("lets the burst through, then one more for each restored place", async () => {
    const { clock, take } = aQuota()
    for (let time = 0; time < 5; time += 1) await take("buyer")
    expect(clock.slept).toEqual([2_200, 2_000, 2_000])
  })

  it("refuses at once, with the seconds, what could not be sent in time", async () => {
    const { clock, take } = aQuota()
    await take("buyer")
    await take("buyer")
    expect(await take("buyer", 2_199)).toEqual({ retryAfter: 3 })
    expect(clock.slept).toEqual([])
  })

  it("forgets those whom it refused", async () => {
    const { clock, take } = aQuota()
    await take("buyer")
    await take("buyer")
    for (let time = 0; time < 10; time += 1) await take("buyer", 100)
    await take("buyer")
    expect(clock.slept).toEqual([2_200])
  })

  it("counts each operation by itself", async () => {
    const { clock, take } = aQuota()
    for (const name of ["Authorize", "Capture", "Refund"])
      for (let time = 0; time < 2; time += 1) await take("buyer", 0, name)
    expect(clock.slept).toEqual([])
  })

  it("serves a buyer before a merchant who came first", async () => {
    const { clock, take } = aQuota()
    await take("buyer")
    await take("buyer")
    const served: string[] = []
    await Promise.all([
      take("merchant").then(() => served.push("merchant")),
      take("buyer").then(() => served.push("buyer")),
    ])
    expect(served).toEqual(["buyer", "merchant"])
    expect(clock.now().toISOString()).toBe("2021-02-03T09:48:02.200Z")
  })

  /** How many calls of the background got a place in so many seconds, asking every second. */
  const background = async ({ clock, take }: ReturnType<typeof aQuota>, seconds: number) => {
    const end = clock.now().getTime() + seconds * 1_000
    let taken = 0
    while (clock.now().getTime() < end) {
      if ((await take("background")) === "taken") taken += 1
      clock.pass(1_000)
    }
    return taken
  }

  it("gives the background one look at once, then a third of the rate, however empty the rest is", async () => {
    const taken = await background(aQuota(), 600)
    expect(taken).toBeGreaterThanOrEqual(100)
    expect(taken).toBeLessThanOrEqual(105)
  })

  it("lets the background wait for a moment only, however late its deadline is", async () => {
    const { clock, quota, take } = aQuota()
    quota.throttled("Authorize")
    expect(await take("background")).toEqual({ retryAfter: 12 })
    clock.pass(8_000)
    expect(await take("background", 3_600_000)).toEqual({ retryAfter: 4 })
    clock.pass(1_000)
    expect(await take("background")).toBe("taken")
    expect(clock.slept.at(-1)).toBeLessThanOrEqual(3_500)
  })

  it("halves the background at every throttle and restores it slowly", async () => {
    const takenAfter = async (rest: number) => {
      const our = aQuota()
      our.quota.throttled("Authorize")
      our.quota.throttled("Authorize")
      our.clock.pass(rest)
      for (let time = 0; time < 6; time += 1) await our.take("background")
      return background(our, 120)
    }
    const [first, later, whole] = [await takenAfter(0), await takenAfter(300_000), await takenAfter(600_000)]
    expect(first).toBeLessThan(later)
    expect(later).toBeLessThan(whole)
    expect(whole).toBeLessThanOrEqual(22)
  })

  it("takes a throttle for an empty bucket", async () => {
    const { clock, quota, take } = aQuota()
    quota.throttled("Authorize")
    await take("buyer")
    expect(clock.slept).toEqual([2_000])
  })

  it("keeps to its share of the rate, and never below one place", async () => {
    const { clock, take } = aQuota(0.25)
    for (let time = 0; time < 3; time += 1) await take("buyer")
    expect(clock.slept).toEqual([8_200, 8_200])
  })

  it("is divided at once when another server joins, and whole again when it leaves", async () => {
    const { clock, take, ours } = aQuota()
    for (let time = 0; time < 3; time += 1) await take("buyer")
    ours.share = 1 / 4
    await take("buyer")
    ours.share = 1
    await take("buyer")
    expect(clock.slept).toEqual([2_200, 8_000, 2_200])
  })

  it("does not hold everybody up when the clock is put back", async () => {
    const { clock, take } = aQuota()
    await take("buyer")
    await take("buyer")
    clock.pass(-3_600_000)
    await take("buyer")
    expect(clock.slept.at(-1)).toBeLessThan(3_000)
  })

  it("never lets more through than burst and restored places", async () => {
    const priority = fc.constantFrom<Priority>("buyer", "merchant", "background")
    const steps = fc.array(fc.record({ priority, pass: fc.nat(3_000), within: fc.nat(8_000) }), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { clock, take } = aQuota()
        const began = clock.now().getTime()
        let taken = 0
        for (const { priority: who, pass, within } of all) {
          clock.pass(pass)
          if ((await take(who, within)) === "taken") taken += 1
          expect(taken).toBeLessThanOrEqual(
            rate.burst + ((clock.now().getTime() - began) / 1_000) * rate.perSecond + 1e-3,
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})
