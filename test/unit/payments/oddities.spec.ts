import { orderReferenceId } from "../../../src/services/domain/ids"
import type { Folio } from "../../../src/services/ports/ledger"
import { capture } from "../../../src/services/payments/capture"
import { closeWhenDone } from "../../../src/services/payments/end"
import { merchantAsks, watchAsks } from "../../../src/services/payments/parts"
import { scheduleNext, tend } from "../../../src/services/payments/tend"
import { freshReference } from "../../../src/services/support/fresh-reference"
import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"

const folioOf = async (heart: MemoryHeart): Promise<Folio> => {
  const folio = await heart.ledger.load({ cartId })
  if (!folio) throw new Error("no folio")
  return folio
}

const wordsOf = async (heart: MemoryHeart): Promise<readonly string[]> =>
  (await heart.ledger.history((await folioOf(heart)).orderReference.id, 200)).map(({ event }) => event)

const look = async (heart: MemoryHeart): Promise<Folio> => {
  const { id } = (await folioOf(heart)).orderReference
  await tend(heart.parts, { id, orderId: "order_1" })
  return scheduleNext(heart.parts, id)
}

async function reserved() {
  const heart = memoryHeart()
  const id = await heart.passes()
  await heart.authorize()
  const [authorization] = (await heart.truth(id)).authorizations
  if (!authorization) throw new Error("nothing is reserved")
  return { heart, id, authorization: authorization.id }
}

const collect = (heart: MemoryHeart) =>
  capture(heart.parts, {
    sessionId,
    medusaCaptureId: "capt_1",
    amount: total,
    createdBy: null,
    shop: { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(false) },
    asker: merchantAsks(null),
  })

/** Amazon decides on the next capture later. */
const captureWaits = (heart: MemoryHeart) =>
  heart.control("POST", "outcomes", { operation: "Capture", state: "Pending", times: 1 })

describe("What Amazon shows that nobody asked for", () => {
  it("is a reservation made in Seller Central: flagged and told once, and not taken for ours", async () => {
    const { heart, id } = await reserved()
    const parameters = {
      AmazonOrderReferenceId: id,
      "AuthorizationAmount.Amount": "5.00",
      "AuthorizationAmount.CurrencyCode": "EUR",
      TransactionTimeout: "0",
    }
    await heart.control("POST", "seller-central", { operation: "Authorize", parameters })
    await look(heart)
    const folio = await look(heart)
    expect(folio.orderReference.flags).toEqual(["foreign-authorization"])
    expect(folio.authorizations).toHaveLength(1)
    expect((await wordsOf(heart)).filter((word) => word === "foreign")).toHaveLength(1)
  })

  it("is that the order must not be shipped: flagged until a later read says nothing of it", async () => {
    const { heart } = await reserved()
    const before = await folioOf(heart)
    const [row] = before.authorizations
    const held = { state: "Open", reason: "StopShipmentAtypicalAuth" }
    await heart.ledger.commit([
      { in: "authorization", id: row?.id ?? "", when: {}, set: held },
      { in: "orderReference", id: before.orderReference.id, when: {}, set: { flags: ["do-not-ship", "second-order"] } },
    ])
    const folio = await look(heart)
    expect(folio.authorizations).toMatchObject([{ state: "Open", reason: null }])
    expect(folio.orderReference.flags).toEqual(["second-order"])
  })

  it("is an order reference that it does not know any more: parked after a day, and looked for rarely", async () => {
    const { heart } = await reserved()
    const { id } = (await folioOf(heart)).orderReference
    const unknown = { amazonId: orderReferenceId("S02-9999999-9999999") }
    await heart.ledger.commit([{ in: "orderReference", id, when: {}, set: unknown }])
    const lost = () => tend(heart.parts, { id, orderId: "order_1" })
    await expect(lost()).rejects.toThrow("InvalidOrderReferenceId")
    heart.pass(25 * 3600)
    expect(await lost()).toBeUndefined()
    await scheduleNext(heart.parts, id)
    const folio = await folioOf(heart)
    const pause = (folio.orderReference.dueAt?.getTime() ?? 0) - heart.parts.clock.now().getTime()
    expect(pause).toBeGreaterThanOrEqual(24 * 3600_000)
    expect(folio.orderReference.flags).toContain("gone")
    expect((await wordsOf(heart)).filter((word) => word === "parked")).toHaveLength(1)
  })
})

describe("The rest of a paid order that Amazon refuses", () => {
  it("is told to the buyer once, and the flag falls when he has repaired it", async () => {
    const { heart, id } = await reserved()
    const before = await folioOf(heart)
    const [row] = before.authorizations
    if (!row) throw new Error("nothing is reserved")
    const rest = {
      ...row,
      id: "apa_rest",
      reference: freshReference(),
      amazonId: null,
      purpose: "rest",
      state: "Declined",
      reason: "InvalidPaymentMethod",
    } as const
    await heart.ledger.commit([{ in: "authorization", insert: rest }])
    await heart.control("POST", "transitions", {
      object_id: id,
      state: "Suspended",
      reason_code: "InvalidPaymentMethod",
    })
    await look(heart)
    expect((await look(heart)).orderReference.flags).toEqual(["buyer-must-act"])
    expect((await wordsOf(heart)).filter((word) => word === "tell-buyer")).toHaveLength(1)
    heart.pass(60)
    await heart.control("POST", "transitions", { object_id: id, state: "Open" })
    expect((await look(heart)).orderReference.flags).toEqual([])
    expect((await heart.effects(id))["Authorize"]).toBe(1)
  })
})

describe("A capture", () => {
  it.each([
    ["AmazonClosed", ["capture-unclear"], 0],
    ["MaxAmountRefunded", [], 1],
  ])(
    "that went from Pending to Closed for %s is flagged %j, and recorded %s times",
    async (reason, flags, recorded) => {
      const { heart } = await reserved()
      await captureWaits(heart)
      await collect(heart)
      const [row] = (await folioOf(heart)).captures
      await heart.ledger.commit([{ in: "capture", id: row?.id ?? "", when: {}, set: { state: "Pending", link: null } }])
      await heart
        .control("POST", "transitions", { object_id: row?.amazonId, state: "Completed" })
        .catch(() => undefined)
      await heart.control("POST", "transitions", { object_id: row?.amazonId, state: "Closed", reason_code: reason })
      const { id } = (await folioOf(heart)).orderReference
      const news = await tend(heart.parts, { id, orderId: "order_1" })
      expect(news?.folio.captures).toMatchObject([{ state: "Closed", reason }])
      expect(news?.folio.orderReference.flags).toEqual(flags)
      expect(news?.toRecord).toHaveLength(recorded)
    },
  )

  it("that is the last closes the order reference, also where Medusa's event was lost", async () => {
    const { heart, id } = await reserved()
    await look(heart)
    expect(await collect(heart)).toMatchObject({ is: "captured" })
    expect((await heart.truth(id)).state).toBe("Open")
    heart.pass(181)
    await look(heart)
    expect((await heart.truth(id)).state).toBe("Closed")
    const { orderReference } = await folioOf(heart)
    const asked = { orderReferenceId: orderReference.id, why: "again", asker: watchAsks }
    expect(await closeWhenDone(heart.parts, asked)).toBe("nothing")
    expect((await heart.effects(id))["CloseOrderReference"]).toBe(1)
    expect((await look(heart)).orderReference.dueAt).toBeNull()
  })
})
