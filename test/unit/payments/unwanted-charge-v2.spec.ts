import type { Policy } from "../../../src/services/payments/parts"
import { merchantAsks } from "../../../src/services/payments/parts"
import { release } from "../../../src/services/payments/release"
import { scheduleNext, tend } from "../../../src/services/payments/tend"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart, sessionId } from "../../builders/memory-heart"

const hour = 3_600
const asynchronous: Partial<Policy> = {
  authorization: "async",
  pendingOrders: "accept",
  expectImmediateAuthorization: false,
}

const folioOf = async ({ ledger }: MemoryHeart) => {
  const found = await ledger.load({ cartId })
  if (!found) throw new Error("no folio")
  return found
}

async function looks(heart: MemoryHeart, more: { readonly isCanceled?: boolean; readonly orderId?: null } = {}) {
  const { id } = (await folioOf(heart)).orderReference
  await tend(heart.parts, { id, orderId: "order_1", waits: more.isCanceled !== true, ...more })
  await scheduleNext(heart.parts, id)
}

type Lost = { readonly when: "before" | "after"; readonly captureNow?: boolean }

/** The first charge was soft-declined while the buyer was gone, and what came of the second nobody knows. */
async function inDoubt({ when, captureNow = false }: Lost) {
  const heart = memoryHeart({ generation: checkoutV2, policy: asynchronous })
  const id = await heart.passes()
  const declined = { state: "Declined", reason_code: "SoftDeclined", waits: true }
  await heart.control("POST", "cv2/outcomes", { operation: "CompleteCheckoutSession", ...declined })
  await heart.authorize()
  heart.pass(10 * 60)
  await looks(heart)
  const { rounds } = await folioOf(heart)
  await heart.ledger.commit(rounds.map((row) => ({ in: "round", id: row.id, when: {}, set: { captureNow } }) as const))
  heart.pass(2 * hour)
  await heart.losing({ operation: "CreateCharge", when }, () => looks(heart))
  expect((await folioOf(heart)).authorizations).toMatchObject([{ state: "Declined" }, { settledAt: null, captureNow }])
  heart.pass(120)
  const charges = async () => (await heart.atAmazon(id)).authorizations.map(({ state }) => state)
  return { heart, id, charges }
}

describe("A further charge whose answer was lost, of an order that was canceled meanwhile", () => {
  it.each([false, true])("is not made by looking for it (collected at once: %s)", async (captureNow) => {
    const { heart, charges } = await inDoubt({ when: "before", captureNow })
    await looks(heart, { isCanceled: true })
    expect(await charges()).toEqual(["Declined"])
  })

  it("is looked for only when its permission is closed, so that Amazon can but refuse it", async () => {
    const { heart, id } = await inDoubt({ when: "before" })
    await looks(heart, { isCanceled: true })
    expect(await heart.atAmazon(id)).toMatchObject({ state: "Closed" })
    expect((await folioOf(heart)).wishes).toMatchObject([{ wish: "cancel", state: "done" }])
  })

  it("comes to nothing when nothing that was sent can take effect any more", async () => {
    const { heart } = await inDoubt({ when: "before" })
    for (let minute = 0; minute < 40; minute += 2) {
      await looks(heart, { isCanceled: true })
      heart.pass(120)
    }
    expect((await folioOf(heart)).authorizations).toMatchObject([{ state: "Declined" }, { state: "Void" }])
  })

  it("is not asked for while the permission cannot be closed", async () => {
    const { heart, charges } = await inDoubt({ when: "before", captureNow: true })
    await heart.losing({ operation: "CloseChargePermission", when: "before" }, () => looks(heart, { isCanceled: true }))
    expect(await charges()).toEqual(["Declined"])
    expect((await folioOf(heart)).wishes).toMatchObject([{ wish: "cancel", state: "open" }])
  })

  it("keeps its wish to cancel through hours in which Amazon does not answer", async () => {
    const { heart } = await inDoubt({ when: "before" })
    await heart.losing({ operation: "CloseChargePermission", when: "before" }, () => looks(heart, { isCanceled: true }))
    await heart.losing({ operation: "GetChargePermission", when: "before" }, async () => {
      for (let turn = 0; turn < 15; turn++) {
        heart.pass(hour)
        await expect(looks(heart, { isCanceled: true })).rejects.toThrow()
      }
    })
    expect((await folioOf(heart)).wishes).toMatchObject([{ wish: "cancel", state: "open" }])
  })

  it("is found when it was made, and is given back", async () => {
    const { heart, charges } = await inDoubt({ when: "after" })
    await looks(heart, { isCanceled: true })
    expect(await charges()).toEqual(["Declined", "Closed"])
    expect((await folioOf(heart)).authorizations[1]).toMatchObject({ state: "Closed", amazonId: expect.any(String) })
  })

  it("is told of when it has collected", async () => {
    const { heart } = await inDoubt({ when: "after", captureNow: true })
    await looks(heart, { isCanceled: true })
    const { captures, orderReference } = await folioOf(heart)
    expect(captures).toMatchObject([{ state: "Completed" }])
    expect(orderReference.flags).toContain("captured-on-canceled")
  })
})

describe("A further charge whose answer was lost, and that the merchant gives back", () => {
  const givesBack = async (heart: MemoryHeart) =>
    release(heart.parts, { sessionId, why: "released by the merchant", asker: merchantAsks("merchant") })

  it("is found by making it, and released at once: it only reserves", async () => {
    const { heart, charges } = await inDoubt({ when: "after" })
    await givesBack(heart)
    expect(await charges()).toEqual(["Declined", "Closed"])
  })

  it("is not made where it collects", async () => {
    const { heart, charges } = await inDoubt({ when: "before", captureNow: true })
    await givesBack(heart)
    expect(await charges()).toEqual(["Declined"])
  })
})

describe("A buyer's second try whose answer was lost", () => {
  /** Reserved once, given back, and tried again: no order stands for either. */
  async function secondTry(when: "before" | "after") {
    const heart = memoryHeart({ generation: checkoutV2 })
    const id = await heart.passes()
    await heart.authorize()
    await checkoutV2.actInSellerCentral(heart.control, id, "close-authorization")
    await looks(heart, { orderId: null })
    await heart.losing({ operation: "CreateCharge", when }, () => heart.authorize())
    heart.pass(120)
    return { heart, id }
  }

  it("is not made by looking for it: nobody has asked for it again", async () => {
    const { heart, id } = await secondTry("before")
    await looks(heart, { orderId: null })
    expect((await heart.atAmazon(id)).authorizations).toHaveLength(1)
  })

  it("is made once when he presses again", async () => {
    const { heart, id } = await secondTry("before")
    await looks(heart, { orderId: null })
    expect(await heart.authorize()).toMatchObject({ is: "authorized" })
    expect((await heart.atAmazon(id)).authorizations).toHaveLength(2)
  })

  it("is given back with all else when he never comes back", async () => {
    const { heart, id } = await secondTry("after")
    for (let minute = 0; minute < 60; minute += 4) {
      await looks(heart, { orderId: null })
      heart.pass(240)
    }
    expect(await heart.atAmazon(id)).toMatchObject({ state: "Closed" })
    expect((await heart.atAmazon(id)).authorizations.map(({ state }) => state)).toEqual(["Closed", "Closed"])
    expect((await folioOf(heart)).authorizations[1]).toMatchObject({ state: "Closed" })
  })
})
