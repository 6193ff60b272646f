import { parseMoney } from "../../../src/services/domain/money"
import { capture } from "../../../src/services/payments/capture"
import { merchantAsks } from "../../../src/services/payments/parts"
import { refund } from "../../../src/services/payments/refund"
import { tend } from "../../../src/services/payments/tend"
import { TransportFailure } from "../../../src/services/ports/transport"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import type { Generation } from "../../builders/generations/generation"
import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"

const minute = 60
const hour = 60 * minute
const asker = merchantAsks("merchant")
const shop = { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(true) }

const folioOf = async ({ ledger }: MemoryHeart) => {
  const found = await ledger.load({ cartId })
  if (!found) throw new Error("no folio")
  return found
}
const looks = async (heart: MemoryHeart) =>
  tend(heart.parts, { id: (await folioOf(heart)).orderReference.id, orderId: "order_1" })

type Says = "nothing" | "refused" | "fails"
const codes = {
  refused: { status: 422, reasonCode: "InvalidChargeStatus" },
  fails: { status: 500, reasonCode: "ProcessingFailure" },
} as const

/** What Amazon says to one operation, for as long as it is said here; when it was asked, in minutes from the beginning. */
function saying(operation: string) {
  const amazon: { says: Says | undefined; readonly asked: number[] } = { says: undefined, asked: [] }
  const generation: Generation = {
    ...checkoutV2,
    connect: (seller, parts) => {
      const begun = parts.clock.now().getTime()
      return checkoutV2.connect(seller, {
        ...parts,
        transport: async (request) => {
          if (checkoutV2.operationOf(request) !== operation) return parts.transport(request)
          amazon.asked.push((parts.clock.now().getTime() - begun) / 60_000)
          if (amazon.says === undefined) return parts.transport(request)
          if (amazon.says === "nothing") throw new TransportFailure("reset", "maybe")
          const { status, reasonCode } = codes[amazon.says]
          return { status, headers: {}, body: JSON.stringify({ reasonCode, message: "" }) }
        },
      })
    },
  }
  return { amazon, generation }
}

describe("A refund in doubt", () => {
  async function inDoubt() {
    const { amazon, generation } = saying("CreateRefund")
    const heart = memoryHeart({ generation })
    await heart.passes()
    await heart.authorize()
    const amount = parseMoney("10.00", "EUR")
    await capture(heart.parts, { sessionId, asker, shop, medusaCaptureId: "capt_1", amount: total, createdBy: null })
    const asks = () => refund(heart.parts, { sessionId, asker, shop, medusaRefundId: "ref_1", amount })
    amazon.says = "nothing"
    await asks()
    const row = async () => (await folioOf(heart)).refunds[0]
    return { heart, amazon, asks, row }
  }

  it("is not believed absent minutes after it was sent once more, however old it is", async () => {
    const { heart, amazon, asks, row } = await inDoubt()
    heart.pass(26 * minute)
    await asks()
    amazon.says = "refused"
    heart.pass(2 * minute)
    await looks(heart)
    expect(await row()).toMatchObject({ settledAt: null })
    heart.pass(18 * minute)
    await looks(heart)
    expect(await row()).toMatchObject({ state: "Void" })
  })

  it("is left alone by the reconciler until nothing that was sent can take effect, and is sent once more then", async () => {
    const { heart, amazon, row } = await inDoubt()
    for (let at = 0; at < 40; at += 2) {
      heart.pass(2 * minute)
      await looks(heart)
    }
    const last = amazon.asked.at(-1) ?? 0
    const before = Math.max(...amazon.asked.filter((at) => at < last - 1))
    expect(last - before).toBeGreaterThanOrEqual(17)
    expect(await row()).toMatchObject({ settledAt: null })
  })

  it("is found at any age when the merchant asks again", async () => {
    const { heart, amazon, asks, row } = await inDoubt()
    amazon.says = undefined
    heart.pass(15 * minute)
    expect(await asks()).toMatchObject({ is: "refunded" })
    expect(await row()).toMatchObject({ amazonId: expect.any(String) })
  })
})

describe("A further charge at which Amazon fails again and again", () => {
  async function failing(captureNow: boolean) {
    const { amazon, generation } = saying("CreateCharge")
    const policy = { authorization: "async", pendingOrders: "accept", expectImmediateAuthorization: false } as const
    const heart = memoryHeart({ generation, policy })
    await heart.passes()
    const declined = { state: "Declined", reason_code: "SoftDeclined", waits: true }
    await heart.control("POST", "cv2/outcomes", { operation: "CompleteCheckoutSession", ...declined })
    await heart.authorize()
    heart.pass(10 * minute)
    await looks(heart)
    const { rounds } = await folioOf(heart)
    await heart.ledger.commit(rounds.map(({ id }) => ({ in: "round", id, when: {}, set: { captureNow } }) as const))
    amazon.says = "fails"
    heart.pass(2 * hour)
    for (let at = 0; at < 40; at += 2) {
      await looks(heart)
      heart.pass(2 * minute)
    }
    return folioOf(heart)
  }

  it("stays in doubt where it collects, and is told of: taken twice would be worse than waited for", async () => {
    const { authorizations, orderReference } = await failing(true)
    expect(authorizations).toMatchObject([{ state: "Declined" }, { settledAt: null }])
    expect(orderReference.flags).toEqual(["unsettled"])
  })

  it("is given up where it only reserves, for a reservation lapses by itself", async () => {
    const { authorizations } = await failing(false)
    expect(authorizations[1]).toMatchObject({ state: "Void", reason: expect.any(String) })
  })
})
