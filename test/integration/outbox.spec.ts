import { createLedger } from "../../src/modules/amazon-pay/ledger/create-ledger"
import { createOutbox } from "../../src/modules/amazon-pay/outbox/create-outbox"
import type { Outgoing } from "../../src/services/payments/publish"
import { publish } from "../../src/services/payments/publish"
import type { Clock } from "../../src/services/ports/clock"
import type { Outbox } from "../../src/services/ports/outbox"
import { row } from "../builders/ledger-rows"

import type { LedgerDatabase } from "./ledger-database"
import { openLedgerDatabase } from "./ledger-database"

let database: LedgerDatabase
let outbox: Outbox

beforeAll(async () => {
  database = await openLedgerDatabase()
  await database.up()
  outbox = createOutbox(database.connection)
})
beforeEach(() => database.rows("truncate amazon_pay_announcement"))
afterAll(() => database.close())

const begin = new Date("2026-03-01T10:00:00.000Z")
const later = (minutes: number) => new Date(begin.getTime() + minutes * 60_000)
const at = (moment: Date): Clock => ({ now: () => moment, sleep: () => Promise.resolve() })

/** An order reference with announcements whose reasons say their order. */
async function announced(
  reasons: readonly string[],
  more: { readonly orderId?: string; readonly laterId?: string } = {},
) {
  const orderReference = row.orderReference(more)
  const changes = reasons.map((reason) => ({
    in: "announcement" as const,
    insert: row.announcement({
      orderReferenceId: orderReference.id,
      name: "amazon-pay.capture-declined",
      data: { reason, amount: "94.50", currency_code: "EUR" },
    }),
  }))
  await createLedger(database.connection).commit([{ in: "orderReference", insert: orderReference }, ...changes])
  return { orderReference, ids: changes.map(({ insert }) => insert.id) }
}

/** An event bus that writes down what it is handed. */
function aBus(fails: (event: Outgoing) => boolean = () => false) {
  const heard: Outgoing[] = []
  return {
    heard,
    reasons: () => heard.map(({ data }) => data.reason),
    emit: (event: Outgoing) => {
      if (fails(event)) return Promise.reject(new Error("the bus is down"))
      heard.push(event)
      return Promise.resolve()
    },
  }
}

describe("what waits in the outbox", () => {
  it("leaves in its order, once, with the ids that are known when it leaves", async () => {
    const { orderReference, ids } = await announced(["first", "second", "third"], {
      orderId: "order_1",
      laterId: "S02-1",
    })
    const bus = aBus()
    expect(await publish({ outbox, clock: at(begin), emit: bus.emit })).toEqual({ sent: 3, failed: 0 })
    expect(await publish({ outbox, clock: at(later(60)), emit: bus.emit })).toEqual({ sent: 0, failed: 0 })
    expect(bus.reasons()).toEqual(["first", "second", "third"])
    expect(bus.heard[0]).toEqual({
      name: "amazon-pay.capture-declined",
      data: {
        event_id: ids[0],
        occurred_at: "2026-03-01T10:00:00.123Z",
        account: "de",
        environment: "sandbox",
        cart_id: orderReference.cartId,
        order_id: "order_1",
        order_reference_id: orderReference.amazonId,
        charge_permission_id: "S02-1",
        reason: "first",
        amount: "94.50",
        currency_code: "EUR",
      },
    })
  })

  it("is published once and in order by eight publishers at the same time", async () => {
    const made = []
    for (let n = 0; n < 30; n++) made.push(await announced(["a", "b", "c"]))
    const bus = aBus()
    await Promise.all(Array.from({ length: 8 }, () => publish({ outbox, clock: at(begin), emit: bus.emit })))
    expect(bus.heard).toHaveLength(90)
    for (const { orderReference, ids } of made) {
      const mine = bus.heard.filter(({ data }) => data.order_reference_id === orderReference.amazonId)
      expect(mine.map(({ data }) => data.event_id)).toEqual(ids)
    }
  })

  it("goes late, not never, when the process dies between the commit and the hand-over", async () => {
    await announced(["late"])
    // The dead process had the lease.
    expect(await outbox.claim(begin, later(1), 20)).toHaveLength(1)
    const bus = aBus()
    await publish({ outbox, clock: at(begin), emit: bus.emit })
    expect(bus.heard).toEqual([])
    await publish({ outbox, clock: at(later(1)), emit: bus.emit })
    expect(bus.reasons()).toEqual(["late"])
  })

  it("goes twice with the same event id when the process dies between the hand-over and the mark", async () => {
    const { orderReference } = await announced(["twice"])
    const bus = aBus()
    const dying: Outbox = { ...outbox, sent: () => Promise.reject(new Error("killed")) }
    await expect(publish({ outbox: dying, clock: at(begin), emit: bus.emit })).rejects.toThrow("killed")
    await publish({ outbox, clock: at(later(1)), emit: bus.emit })
    expect(bus.reasons()).toEqual(["twice", "twice"])
    expect(new Set(bus.heard.map(({ data }) => data.event_id)).size).toBe(1)
    expect(await outbox.unsent(orderReference.id)).toEqual([])
  })

  it("stays behind what the bus did not take, and other orders go on", async () => {
    const { orderReference } = await announced(["first", "stuck", "third"])
    await announced(["other"])
    const deaf = aBus(({ data }) => data.reason === "stuck")
    expect(await publish({ outbox, clock: at(begin), emit: deaf.emit })).toEqual({ sent: 2, failed: 1 })
    expect(deaf.reasons()).toEqual(["first", "other"])
    const bus = aBus()
    await publish({ outbox, clock: at(later(1)), emit: bus.emit })
    expect(bus.heard.map(({ data }) => [data.order_reference_id, data.reason])).toEqual([
      [orderReference.amazonId, "stuck"],
      [orderReference.amazonId, "third"],
    ])
  })

  it("is seen by the publisher that holds the lease when it comes during its run", async () => {
    const { orderReference } = await announced(["first"])
    const heard: unknown[] = []
    const emit = async ({ data }: Outgoing) => {
      heard.push(data.reason)
      if (data.reason !== "first") return
      const insert = row.announcement({
        orderReferenceId: orderReference.id,
        name: "amazon-pay.parked",
        data: { reason: "second" },
      })
      await createLedger(database.connection).commit([{ in: "announcement", insert }])
    }
    await publish({ outbox, clock: at(begin), emit })
    expect(heard).toEqual(["first", "second"])
  })

  it("keeps nobody waiting with a name that this version does not know", async () => {
    const { orderReference } = await announced(["known"])
    await database.rows("update amazon_pay_announcement set name = 'amazon-pay.from-the-future'")
    const bus = aBus()
    await publish({ outbox, clock: at(begin), emit: bus.emit })
    expect(bus.heard).toEqual([])
    expect(await outbox.unsent(orderReference.id)).toEqual([])
  })
})

describe("a lease", () => {
  it("is not given back by somebody who has lost it", async () => {
    const { orderReference } = await announced(["one"])
    await outbox.claim(begin, later(1), 20)
    await outbox.claim(later(1), later(3), 20)
    await outbox.release(orderReference.id, later(1))
    expect(await outbox.claim(later(2), later(4), 20)).toEqual([])
    await outbox.release(orderReference.id, later(3))
    expect(await outbox.claim(later(2), later(4), 20)).toEqual([orderReference.id])
  })
})

describe("what was sent", () => {
  it("is removed after a time, bounded, and what was not sent stays", async () => {
    const { ids } = await announced(["a", "b", "c"])
    const waiting = await announced(["never sent"])
    for (const id of ids) await outbox.sent(id, begin)
    expect(await outbox.removeSent(begin, 10)).toBe(0)
    expect(await outbox.removeSent(later(1), 2)).toBe(2)
    expect(await outbox.removeSent(later(1), 10)).toBe(1)
    const left = await database.rows("select id from amazon_pay_announcement")
    expect(left.map(({ id }) => id)).toEqual(waiting.ids)
  })
})
