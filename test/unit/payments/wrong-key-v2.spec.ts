import { refund } from "../../../src/services/payments/refund"
import { capture } from "../../../src/services/payments/capture"
import type { Account } from "../../../src/services/payments/parts"
import { merchantAsks } from "../../../src/services/payments/parts"
import { scheduleNext, tend } from "../../../src/services/payments/tend"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import type { Generation } from "../../builders/generations/generation"
import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"

const hour = 3_600
const day = 24 * hour
const asker = merchantAsks("merchant")
const shop = { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(true) }

const folioOf = async ({ ledger }: MemoryHeart) => {
  const found = await ledger.load({ cartId })
  if (!found) throw new Error("no folio")
  return found
}

/** While the key is wrong, Amazon knows none of the shop's objects (amazon-pay-cv2.md 7.1). */
function withKeys() {
  const key = { isWrong: false, asked: 0 }
  const generation: Generation = {
    ...checkoutV2,
    connect: (seller, parts) =>
      checkoutV2.connect(seller, {
        ...parts,
        transport: async (request) => {
          key.asked += 1
          if (!key.isWrong) return parts.transport(request)
          return { status: 404, headers: {}, body: JSON.stringify({ reasonCode: "ResourceNotFound", message: "" }) }
        },
      }),
  }
  return { key, generation }
}

const captures = ({ parts }: MemoryHeart) =>
  capture(parts, { sessionId, asker, shop, medusaCaptureId: "capt_1", amount: total, createdBy: null })
const refunds = ({ parts }: MemoryHeart) =>
  refund(parts, { sessionId, asker, shop, medusaRefundId: "ref_1", amount: total })

/** One look of the reconciler, as `lookAfter` makes it. */
async function looks({ parts }: MemoryHeart, account: Partial<Account> = {}) {
  const given = { ...parts, account: (name: string) => ({ ...parts.account(name), ...account }) }
  const folio = await parts.ledger.load({ cartId })
  const id = folio?.orderReference.id ?? ""
  const news = await tend(given, { id, orderId: "order_1" })
  await scheduleNext(given, id)
  return news
}

/** An order whose refund Amazon has not decided yet. */
async function refunding() {
  const { key, generation } = withKeys()
  const heart = memoryHeart({ generation })
  await heart.passes()
  await heart.authorize()
  await captures(heart)
  await heart.control("POST", "cv2/outcomes", { operation: "CreateRefund", state: "Refunded", waits: true })
  await refunds(heart)
  heart.pass(25 * hour)
  return { heart, key }
}

const untilDue = async (heart: MemoryHeart) => {
  const { dueAt } = (await folioOf(heart)).orderReference
  return dueAt === null ? null : (dueAt.getTime() - heart.parts.clock.now().getTime()) / 1000
}

describe("An order that a wrong key made unknown to Amazon", () => {
  it("is looked at again a day later, for something is open", async () => {
    const { heart, key } = await refunding()
    key.isWrong = true
    expect(await looks(heart)).toBeUndefined()
    expect((await folioOf(heart)).orderReference.flags).toContain("gone")
    expect(await untilDue(heart)).toBeGreaterThan(23 * hour)
    expect(await untilDue(heart)).toBeLessThan(27 * hour)
  })

  it("is looked at more rarely the older it is", async () => {
    const { heart, key } = await refunding()
    key.isWrong = true
    heart.pass(90 * day)
    await looks(heart)
    expect(await untilDue(heart)).toBeGreaterThan(2.9 * day)
  })

  it("is not looked at where nothing is open", async () => {
    const { generation, key } = withKeys()
    const heart = memoryHeart({ generation })
    await heart.passes()
    await heart.authorize()
    await captures(heart)
    const { captures: taken, orderReference } = await folioOf(heart)
    const at = heart.parts.clock.now()
    await heart.ledger.commit([
      { in: "capture", id: taken[0]?.id ?? "", when: {}, set: { link: "capt_1", linkedAt: at } },
      { in: "orderReference", id: orderReference.id, when: {}, set: { placedAt: at, labelledAt: at } },
    ])
    await looks(heart)
    key.isWrong = true
    heart.pass(40 * day)
    await looks(heart)
    expect((await folioOf(heart)).orderReference).toMatchObject({ flags: ["gone"], dueAt: null })
  })

  it("is like any other as soon as a look succeeds", async () => {
    const { heart, key } = await refunding()
    key.isWrong = true
    await looks(heart)
    key.isWrong = false
    heart.pass(day)
    await looks(heart)
    const { orderReference, refunds: given } = await folioOf(heart)
    expect(orderReference.flags).toEqual([])
    expect(given).toMatchObject([{ state: "Completed" }])
  })

  it("is told of once, however often it is looked for in vain", async () => {
    const { heart, key } = await refunding()
    key.isWrong = true
    for (let turn = 0; turn < 3; turn++) {
      await looks(heart)
      heart.pass(day)
    }
    const history = await heart.ledger.history((await folioOf(heart)).orderReference.id, 100)
    expect(history.filter(({ event }) => event === "parked")).toHaveLength(1)
  })

  it("is still warned of before its reservation ends", async () => {
    const { generation, key } = withKeys()
    const heart = memoryHeart({ generation })
    await heart.passes()
    await heart.authorize()
    await looks(heart)
    key.isWrong = true
    heart.pass(29 * day)
    await looks(heart)
    expect((await folioOf(heart)).orderReference.flags).toEqual(
      expect.arrayContaining(["gone", "reservation-expiring"]),
    )
  })
})

it("An order of the sandbox is not asked for with the keys of the live shop, nor parked for that", async () => {
  const { heart, key } = await refunding()
  key.asked = 0
  expect(await looks(heart, { environment: "live" })).toBeUndefined()
  expect(key.asked).toBe(0)
  expect((await folioOf(heart)).orderReference.flags).toEqual([])
  expect(await untilDue(heart)).toBeGreaterThan(50 * 60)
  await looks(heart)
  expect((await folioOf(heart)).refunds).toMatchObject([{ state: "Completed" }])
})

it("A refund in doubt is not believed absent because a wrong key does not know its charge", async () => {
  const { generation, key } = withKeys()
  const heart = memoryHeart({ generation })
  await heart.passes()
  await heart.authorize()
  await captures(heart)
  await heart.losing({ operation: "CreateRefund", when: "after" }, () => refunds(heart))
  key.isWrong = true
  heart.pass(2 * hour)
  expect(await refunds(heart)).toMatchObject({ is: "not-captured", why: "in-doubt" })
  expect((await folioOf(heart)).refunds).toMatchObject([{ settledAt: null }])
})
