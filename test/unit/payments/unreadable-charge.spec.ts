import { parseMoney } from "../../../src/services/domain/money"
import { capture } from "../../../src/services/payments/capture"
import { cancelOrderReference } from "../../../src/services/payments/end"
import { merchantAsks } from "../../../src/services/payments/parts"
import { refund } from "../../../src/services/payments/refund"
import { tend } from "../../../src/services/payments/tend"
import { checkoutV1 } from "../../builders/generations/checkout-v1"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import type { Generation } from "../../builders/generations/generation"
import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"

const hour = 3_600
const asker = merchantAsks("merchant")
const shop = { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(true) }

const folioOf = async ({ ledger }: MemoryHeart) => {
  const found = await ledger.load({ cartId })
  if (!found) throw new Error("no folio")
  return found
}
const looks = async (heart: MemoryHeart, more: object = {}) =>
  tend(heart.parts, { id: (await folioOf(heart)).orderReference.id, orderId: "order_1", ...more })
const flagsOf = async (heart: MemoryHeart) => (await folioOf(heart)).orderReference.flags

const forgotten = {
  v1: `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAuthorizationId</Code><Message>x</Message></Error></ErrorResponse>`,
  v2: JSON.stringify({ reasonCode: "ResourceNotFound", message: "" }),
}

/** Amazon does not show what this operation reads, for as long as that is said here. */
function hiding(of: Generation, operation: string, body: string) {
  const amazon = { hides: false, asked: 0 }
  const generation: Generation = {
    ...of,
    connect: (seller, parts) =>
      of.connect(seller, {
        ...parts,
        transport: async (request) => {
          if (of.operationOf(request) !== operation) return parts.transport(request)
          amazon.asked += 1
          return amazon.hides ? { status: 404, headers: {}, body } : parts.transport(request)
        },
      }),
  }
  return { amazon, heart: memoryHeart({ generation }) }
}

describe.each([
  ["v1", checkoutV1, "GetAuthorizationDetails"],
  ["v2", checkoutV2, "GetCharge"],
] as const)("What Amazon does not show below an order of Checkout %s", (name, generation, operation) => {
  async function reserved() {
    const { amazon, heart } = hiding(generation, operation, forgotten[name])
    await heart.passes()
    await heart.authorize()
    amazon.hides = true
    heart.pass(2 * hour)
    return { amazon, heart }
  }

  it("is told of once, and all else goes on", async () => {
    const { heart } = await reserved()
    for (let turn = 0; turn < 3; turn++) expect(await looks(heart)).toMatchObject({ toRecord: [] })
    expect(await flagsOf(heart)).toEqual(["unreadable"])
    const history = await heart.ledger.history((await folioOf(heart)).orderReference.id, 50)
    expect(history.filter(({ event }) => event === "parked")).toMatchObject([{ kind: "authorization" }])
  })

  it("is no matter any more when Amazon shows it", async () => {
    const { amazon, heart } = await reserved()
    await looks(heart)
    amazon.hides = false
    await looks(heart)
    expect(await flagsOf(heart)).toEqual([])
  })

  it("is not told of while it is young: it may only not be readable yet", async () => {
    const { amazon, heart } = hiding(generation, operation, forgotten[name])
    await heart.passes()
    await heart.authorize()
    amazon.hides = true
    heart.pass(120)
    await looks(heart)
    expect(await flagsOf(heart)).toEqual([])
  })

  it("does not keep a wish to cancel from being asked for", async () => {
    const { heart } = await reserved()
    const { id } = (await folioOf(heart)).orderReference
    const operations = ["CancelOrderReference", "CloseChargePermission"]
    const [one, other] = operations.map((it) => ({ operation: it, when: "before" }) as const)
    const cancels = () =>
      cancelOrderReference(heart.parts, { orderReferenceId: id, why: "The order was canceled", asker })
    if (one && other) await heart.losing(one, () => heart.losing(other, cancels))
    await looks(heart, { waits: false, isCanceled: true })
    expect((await folioOf(heart)).wishes).toMatchObject([{ wish: "cancel", state: "done" }])
  })
})

it("A refund is read although the charge that it belongs to is not", async () => {
  const { amazon, heart } = hiding(checkoutV2, "GetCharge", forgotten.v2)
  await heart.passes()
  await heart.authorize()
  await capture(heart.parts, { sessionId, asker, shop, medusaCaptureId: "capt_1", amount: total, createdBy: null })
  const amount = parseMoney("10.00", "EUR")
  await heart.control("POST", "cv2/outcomes", { operation: "CreateRefund", state: "Refunded", waits: true })
  await refund(heart.parts, { sessionId, asker, shop, medusaRefundId: "ref_1", amount })
  amazon.hides = true
  heart.pass(2 * hour)
  await looks(heart)
  expect((await folioOf(heart)).refunds).toMatchObject([{ state: "Completed" }])
})

it("A declined charge is not read again: nothing can come of it", async () => {
  const { amazon, heart } = hiding(checkoutV2, "GetCharge", forgotten.v2)
  await heart.passes()
  await heart.authorize()
  const { authorizations } = await folioOf(heart)
  const over = { state: "Declined", reason: "AmazonRejected" }
  await heart.ledger.commit([{ in: "authorization", id: authorizations[0]?.id ?? "", when: {}, set: over }])
  amazon.asked = 0
  await looks(heart, { waits: false })
  expect(amazon.asked).toBe(0)
})

it("Somebody hears of a call in doubt also while Amazon cannot be read", async () => {
  const heart = memoryHeart({ generation: checkoutV2 })
  await heart.passes()
  await heart.authorize()
  await capture(heart.parts, { sessionId, asker, shop, medusaCaptureId: "capt_1", amount: total, createdBy: null })
  const asks = () =>
    refund(heart.parts, { sessionId, asker, shop, medusaRefundId: "ref_1", amount: parseMoney("10.00", "EUR") })
  await heart.losing({ operation: "CreateRefund", when: "before" }, () =>
    heart.losing({ operation: "GetChargePermission", when: "before" }, async () => {
      await asks()
      heart.pass(31 * 60)
      await expect(looks(heart)).rejects.toThrow()
    }),
  )
  expect(await flagsOf(heart)).toEqual(["unsettled"])
})
