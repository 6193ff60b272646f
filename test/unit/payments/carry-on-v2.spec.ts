import type { Policy } from "../../../src/services/payments/parts"
import { scheduleNext, tend } from "../../../src/services/payments/tend"
import type { Folio } from "../../../src/services/ports/ledger"
import type { Switches } from "../../../src/simulator/world/switches"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart } from "../../builders/memory-heart"

const hour = 3600
const asynchronous: Partial<Policy> = {
  authorization: "async",
  pendingOrders: "accept",
  expectImmediateAuthorization: false,
}

const folioOf = async (heart: MemoryHeart): Promise<Folio> => {
  const folio = await heart.ledger.load({ cartId })
  if (!folio) throw new Error("no folio")
  return folio
}

/** Looks as they come due, for so many seconds; the moments of them, in seconds from the beginning. */
async function wait(heart: MemoryHeart, seconds: number, step = 61): Promise<readonly number[]> {
  const begun = heart.parts.clock.now().getTime()
  const looks: number[] = []
  for (let gone = 0; gone < seconds; gone += step) {
    heart.pass(step)
    const now = heart.parts.clock.now()
    const ids = await heart.ledger.claimDue(now, new Date(now.getTime() + 120_000), 5)
    for (const id of ids) {
      await tend(heart.parts, { id, orderId: "order_1" })
      await scheduleNext(heart.parts, id)
      looks.push((now.getTime() - begun) / 1000)
    }
  }
  return looks
}

const historyOf = async (heart: MemoryHeart, word: string) =>
  (await heart.ledger.history((await folioOf(heart)).orderReference.id, 200)).filter(({ event }) => event === word)

type Ending = { readonly reason: string; readonly switches?: Partial<Switches> }

/** An order is placed on a charge that Amazon decides later, and the buyer is gone then. */
async function pendingOrder({ reason, switches = {} }: Ending) {
  const heart = memoryHeart({ generation: checkoutV2, policy: asynchronous, switches })
  const id = await heart.passes()
  const outcome = { operation: "CompleteCheckoutSession", state: "Declined", reason_code: reason, waits: true }
  await heart.control("POST", "cv2/outcomes", outcome)
  expect(await heart.authorize()).toMatchObject({ is: "pending" })
  const asked = async (operation: string) => {
    const { counts } = (await heart.control("GET", "effects")) as { counts: Readonly<Record<string, number>> }
    return counts[operation] ?? 0
  }
  const charges = async () => (await heart.atAmazon(id)).authorizations.map(({ state }) => state)
  return { heart, id, asked, charges }
}

describe("An order of Checkout v2 whose payment is declined while the buyer is gone", () => {
  it("is charged once more an hour after a soft decline, in its round, and nothing is confirmed without him", async () => {
    const { heart, asked, charges } = await pendingOrder({ reason: "SoftDeclined" })
    await wait(heart, 59 * 60)
    expect(await asked("CreateCharge")).toBe(0)
    await wait(heart, 10 * 60)
    expect(await charges()).toEqual(["Declined", "Open"])
    expect(await asked("UpdateCheckoutSession")).toBe(1)
    const { rounds, authorizations } = await folioOf(heart)
    expect(rounds).toHaveLength(1)
    expect(authorizations).toMatchObject([{ soft: true }, { buyer: "gone", mode: "async", state: "Open", try: 2 }])
  })

  it("is told to the buyer when a soft decline is followed by another", async () => {
    const { heart, asked } = await pendingOrder({ reason: "SoftDeclined" })
    await heart.control("POST", "cv2/outcomes", {
      operation: "CreateCharge",
      state: "Declined",
      reason_code: "SoftDeclined",
      times: 5,
    })
    await wait(heart, 6 * hour)
    expect(await asked("CreateCharge")).toBe(1)
    expect(await historyOf(heart, "tell-buyer")).toHaveLength(1)
  })

  it("is charged exactly once after he took another card at Amazon, in a round that this begins", async () => {
    const { heart, id, asked, charges } = await pendingOrder({ reason: "HardDeclined" })
    await wait(heart, 30 * 60)
    expect(await historyOf(heart, "tell-buyer")).toHaveLength(1)
    await checkoutV2.chooseCard(heart.control, id, "4444")
    await wait(heart, 3 * hour)
    expect(await charges()).toEqual(["Declined", "Open"])
    expect(await asked("UpdateCheckoutSession")).toBe(1)
    expect(await historyOf(heart, "repaired")).toHaveLength(1)
    const { rounds, orderReference } = await folioOf(heart)
    expect(rounds).toMatchObject([{ n: 1 }, { n: 2, confirm: "settled" }])
    expect(orderReference.flags).toEqual([])
  })

  it("is looked at like a blocked one where Amazon leaves the permission open after a hard decline, then parked", async () => {
    const switches = { permissionAfterHardDecline: "Chargeable" } as const
    const { heart, asked } = await pendingOrder({ reason: "HardDeclined", switches })
    await wait(heart, 10 * 60)
    const looks = await wait(heart, 33 * 24 * hour, hour)
    expect(looks.length).toBeGreaterThanOrEqual(30)
    expect(looks.length).toBeLessThan(40)
    expect(await asked("CreateCharge")).toBe(0)
    expect(await historyOf(heart, "parked")).toHaveLength(1)
    expect((await folioOf(heart)).orderReference).toMatchObject({
      flags: ["buyer-must-act", "waited-too-long"],
      dueAt: null,
    })
  })

  it("adopts a further charge whose answer was lost", async () => {
    const { heart, charges } = await pendingOrder({ reason: "ProcessingFailure" })
    await heart.losing({ operation: "CreateCharge", when: "after" }, () => wait(heart, 6 * 60))
    await wait(heart, 2 * hour)
    expect(await charges()).toEqual(["Declined", "Open"])
    expect((await folioOf(heart)).authorizations).toMatchObject([{ state: "Declined" }, { state: "Open" }])
  })
})

describe("An order that stands on a session whose completion was lost", () => {
  /** The answer is lost, and the shop takes that for pending; `pays`: whether the buyer has been at Amazon's page. */
  async function lostOrder({ pays }: { readonly pays: boolean }) {
    const policy: Partial<Policy> = { ...asynchronous, authorization: "sync" }
    const heart = memoryHeart({ generation: checkoutV2, policy })
    const id = pays ? await heart.passes() : await heart.draft()
    if (!pays) await heart.press(id)
    const before = { operation: "CompleteCheckoutSession", when: "before" } as const
    expect(await heart.losing(before, () => heart.authorize())).toMatchObject({ is: "pending" })
    return { heart, id }
  }

  it("is completed without the buyer when he has paid", async () => {
    const { heart, id } = await lostOrder({ pays: true })
    await wait(heart, 10 * 60)
    expect(await heart.atAmazon(id)).toMatchObject({ state: "Chargeable", authorizations: [{ state: "Open" }] })
    expect((await folioOf(heart)).authorizations).toMatchObject([{ state: "Open" }])
  })

  it("is given up when he has not, and the session is left to expire", async () => {
    const { heart, id } = await lostOrder({ pays: false })
    await wait(heart, 26 * hour, 121)
    expect(await heart.atAmazon(id)).toMatchObject({ state: "Canceled", authorizations: [] })
    expect(await historyOf(heart, "gave-up")).toHaveLength(1)
    const { wishes, authorizations } = await folioOf(heart)
    expect(wishes).toMatchObject([{ wish: "cancel", state: "done" }])
    expect(authorizations.every(({ state }) => state === "Void")).toBe(true)
  })
})
