import type { Servers } from "../../../src/modules/amazon-pay/servers/create-servers"
import { absence } from "../../../src/modules/amazon-pay/servers/create-servers"
import { heartbeat } from "../../../src/modules/amazon-pay/servers/heartbeat"
import { fakeClock } from "../../connectors/fakes/fake-clock"

/** The table, in memory: who was seen when. */
function aTable() {
  const seen = new Map<string, number>()
  const table = { reachable: true }
  const servers: Servers = {
    beat: async (id, now) => {
      if (!table.reachable) throw new Error("no database")
      seen.set(id, now.getTime())
      return [...seen.values()].filter((at) => at > now.getTime() - absence).length
    },
    leave: async (id) => {
      if (!table.reachable) throw new Error("no database")
      seen.delete(id)
    },
  }
  return { servers, table }
}

describe("The count of servers that share a quota", () => {
  const three = () => {
    const clock = fakeClock()
    const { servers, table } = aTable()
    const [one, two, other] = [0, 1, 2].map(() => heartbeat(() => servers, clock))
    if (!one || !two || !other) throw new Error("three were made")
    return { clock, table, one, two, other }
  }

  it("is one before anybody else was heard of", () => {
    expect(three().one.count()).toBe(1)
  })

  it("grows when servers join and shrinks when one leaves", async () => {
    const { one, two, other } = three()
    await one.beat()
    await two.beat()
    await other.beat()
    expect([one.count(), two.count(), other.count()]).toEqual([1, 2, 3])
    await one.beat()
    expect(one.count()).toBe(3)
    await other.stop()
    await one.beat()
    expect(one.count()).toBe(2)
  })

  it.each([
    [89_000, 2],
    [90_000, 1],
  ])("counts a server that was last heard of %d ms ago as %d", async (silence, count) => {
    const { clock, one, two } = three()
    await two.beat()
    clock.pass(silence)
    await one.beat()
    expect(one.count()).toBe(count)
  })

  it("stays as it was while the table cannot be reached, and nobody fails of it", async () => {
    const { one, two, table } = three()
    await two.beat()
    await one.beat()
    table.reachable = false
    await one.beat()
    await two.stop()
    expect(one.count()).toBe(2)
  })
})
