import { orderReferenceId } from "../../../src/services/domain/ids"
import type { Money } from "../../../src/services/domain/money"
import { parseMoney } from "../../../src/services/domain/money"
import { arriveByButton, signedIn } from "../../../src/services/payments/arrive-by-button"
import { attach } from "../../../src/services/payments/attach"
import { capture } from "../../../src/services/payments/capture"
import { confirm } from "../../../src/services/payments/confirm"
import { cancelOrderReference } from "../../../src/services/payments/end"
import type { ShipTo } from "../../../src/services/payments/hindrance"
import { merchantAsks } from "../../../src/services/payments/parts"
import { refund } from "../../../src/services/payments/refund"
import { signOrderButton } from "../../../src/services/payments/sign-button"
import { standingOf } from "../../../src/services/payments/standing-of"
import { tend } from "../../../src/services/payments/tend"
import type { Transport } from "../../../src/services/ports/transport"
import { checkoutV1 } from "../../builders/generations/checkout-v1"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import type { Generation } from "../../builders/generations/generation"
import type { MemoryHeart } from "../../builders/memory-heart"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"

const asker = merchantAsks("merchant")
const shop = { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(true) }

const folioOf = async ({ ledger }: MemoryHeart) => {
  const found = await ledger.load({ cartId })
  if (!found) throw new Error("no folio")
  return found
}
const tends = async (heart: MemoryHeart, more: object = {}) =>
  tend(heart.parts, { id: (await folioOf(heart)).orderReference.id, orderId: "order_1", ...more })
const captures = ({ parts }: MemoryHeart, medusaCaptureId: string, amount: Money = total) =>
  capture(parts, { sessionId, asker, shop, medusaCaptureId, amount, createdBy: null })

/** Amazon's answers pass through somebody's hands. */
const through = (hands: (inner: Transport) => Transport): Generation => ({
  ...checkoutV2,
  connect: (seller, parts) => checkoutV2.connect(seller, { ...parts, transport: hands(parts.transport) }),
})

describe.each([
  ["v1", checkoutV1, "Authorize"],
  ["v2", checkoutV2, "CompleteCheckoutSession"],
] as const)("A call for money of Checkout %s that was lost", (_name, generation, operation) => {
  const lost = async () => {
    const heart = memoryHeart({ generation, policy: { captureNow: true, pendingOrders: "accept" } })
    const id = await heart.passes()
    await heart.losing({ operation, when: "before" }, () => heart.authorize())
    heart.pass(120)
    return { heart, id }
  }

  it("is repeated for an order that stands", async () => {
    const { heart, id } = await lost()
    await tends(heart)
    expect((await heart.atAmazon(id)).authorizations).toHaveLength(1)
  })

  it("is not repeated for an order that the shop has canceled, though the ledger has not heard of it yet", async () => {
    const { heart, id } = await lost()
    await tends(heart, { waits: false, isCanceled: true })
    expect((await heart.atAmazon(id)).authorizations).toEqual([])
  })
})

describe("Of two buttons of one cart", () => {
  type Signed = Awaited<ReturnType<typeof signOrderButton>>
  const payloadIn = (signed: Signed) => {
    if (signed.is === "refused") throw new Error(signed.problem.code)
    return JSON.parse(signed.button.payload) as { readonly webCheckoutDetails: { checkoutResultReturnUrl: string } }
  }
  const tokenIn = (signed: Signed) =>
    new URL(payloadIn(signed).webCheckoutDetails.checkoutResultReturnUrl).pathname.split("/").at(-1) ?? ""

  it.each([
    ["own", 1, "arrived"],
    ["other's", 0, "refused"],
  ] as const)("the one that was paid comes back by its %s address alone", async (_whose, back, is) => {
    const heart = memoryHeart({ generation: checkoutV2 })
    const of = { account: "de", cartId, sessionId, total, language: "de" } as const
    const both = [await signOrderButton(heart.parts, of), await signOrderButton(heart.parts, of)] as const
    const made = await heart.control("POST", "cv2/sessions", { payload: payloadIn(both[1]), product_type: "PayOnly" })
    const id = String(made["checkout_session_id"])
    const { redirect } = await heart.control("POST", `cv2/sessions/${id}/processing`, { outcome: "Success" })
    const signed = signedIn(heart.parts, tokenIn(both[back]))
    if (!signed) throw new Error("no token of ours")
    const query = new URL(String(redirect)).search.slice(1)
    const stillOpen = () => Promise.resolve(true)
    expect(await arriveByButton(heart.parts, { signed, query, stillOpen })).toMatchObject({ is })
  })
})

it("What was to be collected at once and was only reserved is booked as reserved, and can be captured", async () => {
  const heart = memoryHeart({ generation: checkoutV2 })
  await heart.passes()
  const { rounds } = await folioOf(heart)
  await heart.ledger.commit(rounds.map(({ id }) => ({ in: "round", id, when: {}, set: { captureNow: true } }) as const))
  expect(await heart.authorize()).toMatchObject({ is: "authorized", captured: false })
  expect((await folioOf(heart)).authorizations).toMatchObject([{ state: "Open", reason: null }])
  expect(await captures(heart, "capt_1")).toMatchObject({ is: "captured" })
})

it("A capture that Amazon refuses at once, and that leaves the charge as it was, does not stand in the way of the next", async () => {
  let refuses = true
  const generation = through((inner) => async (request) => {
    if (!refuses || request.method !== "POST" || !request.url.endsWith("/capture")) return inner(request)
    refuses = false
    return { status: 422, headers: {}, body: JSON.stringify({ reasonCode: "TransactionTimedOut", message: "" }) }
  })
  const heart = memoryHeart({ generation })
  await heart.passes()
  await heart.authorize()
  expect(await captures(heart, "capt_1")).toMatchObject({ is: "not-captured", why: "declined" })
  expect(await captures(heart, "capt_2")).toMatchObject({ is: "captured" })
  expect((await folioOf(heart)).captures).toMatchObject([{ state: "Declined", amazonId: null }, { state: "Completed" }])
})

it("Another session is not attached where the one before it is completed at the same moment", async () => {
  let meanwhile: undefined | (() => Promise<unknown>)
  const generation = through((inner) => async (request) => {
    const answer = await inner(request)
    const job = request.method === "GET" ? meanwhile : undefined
    if (job) {
      meanwhile = undefined
      await job()
    }
    return answer
  })
  const heart = memoryHeart({ generation })
  const first = await heart.passes()
  const other = await heart.draft()
  meanwhile = async () => expect(await heart.authorize()).toMatchObject({ is: "authorized" })
  const attached = await attach(heart.parts, { cartId, account: "de", orderReferenceId: orderReferenceId(other) })
  expect(attached).toMatchObject({ is: "refused", problem: { code: "checking" } })
  expect((await heart.atAmazon(first)).authorizations).toMatchObject([{ state: "Open" }])
})

it.each([
  ["v1", checkoutV1],
  ["v2", checkoutV2],
] as const)(
  "A cart of Checkout %s is not confirmed that goes elsewhere than was chosen at Amazon, or by no way",
  async (_n, generation) => {
    const heart = memoryHeart({ generation })
    const of = { cartId, account: "de", orderReferenceId: orderReferenceId(await heart.draft()) }
    await attach(heart.parts, of)
    const confirms = (shipTo: ShipTo) => {
      const cart = () => Promise.resolve({ due: total, language: "de" as const, shipTo })
      return confirm(heart.parts, { ...of, sessionId, total, cart })
    }
    expect(await confirms({ lacksMethod: true })).toMatchObject({ problem: { code: "delivery-missing" } })
    expect(await confirms({ city: "Lyon", postalCode: "69001", countryCode: "FR" })).toMatchObject({
      is: "refused",
      problem: { code: "address-differs" },
    })
    expect(await confirms({ lacksMethod: false })).toMatchObject({ is: "confirmed" })
  },
)

it("Who came too late for his session begins anew, and is not told to try the same again", async () => {
  const heart = memoryHeart({ generation: checkoutV2 })
  await heart.passes()
  const ends = { operation: "CompleteCheckoutSession", state: "Canceled", reason_code: "AmazonCanceled" }
  await heart.control("POST", "cv2/outcomes", ends)
  const over = { problem: { code: "order-reference-used-up" } }
  expect(await heart.authorize()).toMatchObject({ is: "refused", ...over })
  expect(standingOf(await folioOf(heart))).toMatchObject({ state: "declined", ...over })
})

it.each([
  ["session", "0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10", null],
  ["permission", "0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10", "S02-9999999-9999999"],
])("A %s that Amazon does not know any more is parked after a day", async (_what, first, later) => {
  const heart = memoryHeart({ generation: checkoutV2 })
  await heart.passes()
  const { id } = (await folioOf(heart)).orderReference
  const ids = { amazonId: orderReferenceId(first), laterId: later }
  await heart.ledger.commit([{ in: "orderReference", id, when: {}, set: ids }])
  await expect(tends(heart)).rejects.toThrow("ResourceNotFound")
  heart.pass(25 * 3600)
  expect(await tends(heart)).toBeUndefined()
  expect((await folioOf(heart)).orderReference.flags).toContain("gone")
})

it("A refund in doubt is asked for with the same words, whatever the options say by then", async () => {
  const bodies: (string | undefined)[] = []
  const generation = through((inner) => async (request) => {
    if (request.url.endsWith("/refunds")) bodies.push(request.body)
    return inner(request)
  })
  const heart = memoryHeart({ generation })
  await heart.passes()
  await heart.authorize()
  await captures(heart, "capt_1")
  const asked = { sessionId, asker, shop, medusaRefundId: "ref_1", amount: parseMoney("10.00", "EUR") }
  await heart.losing({ operation: "CreateRefund", when: "after" }, () => refund(heart.parts, asked))
  heart.pass(120)
  await tends(heart)
  expect(new Set(bodies).size).toBe(1)
  expect(bodies[0]).not.toContain("softDescriptor")
  expect((await folioOf(heart)).refunds).toMatchObject([{ amazonId: expect.any(String) }])
})

it("Money of a canceled order is told of when the refund that was in doubt turns out to have come to nothing", async () => {
  const heart = memoryHeart({ generation: checkoutV2 })
  await heart.passes()
  await heart.authorize()
  await captures(heart, "capt_1")
  const asked = { sessionId, asker, shop, medusaRefundId: "ref_1", amount: total }
  await heart.losing({ operation: "CreateRefund", when: "before" }, () => refund(heart.parts, asked))
  const { id } = (await folioOf(heart)).orderReference
  await cancelOrderReference(heart.parts, { orderReferenceId: id, why: "The order was canceled", asker })
  expect((await folioOf(heart)).orderReference.flags).toEqual([])
  const [row] = (await folioOf(heart)).refunds
  const over = { state: "Void", settledAt: heart.parts.clock.now() }
  await heart.ledger.commit([{ in: "refund", id: row?.id ?? "", when: {}, set: over }])
  await tends(heart, { waits: false, isCanceled: true })
  expect((await folioOf(heart)).orderReference.flags).toEqual(["captured-on-canceled"])
})
