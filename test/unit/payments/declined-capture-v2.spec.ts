import { capture } from "../../../src/services/payments/capture"
import { merchantAsks, watchAsks } from "../../../src/services/payments/parts"
import { synchronize } from "../../../src/services/payments/synchronize"
import { tend } from "../../../src/services/payments/tend"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"

const shop = { hasCapture: () => Promise.resolve(false), hasRefund: () => Promise.resolve(false) }

/** An order of Checkout v2 with its money reserved, and how the next capture ends. */
async function anOrder(verdict: object) {
  const heart = memoryHeart({ generation: checkoutV2 })
  const id = await heart.passes()
  expect(await heart.authorize()).toMatchObject({ is: "authorized" })
  await heart.control("POST", "cv2/outcomes", { operation: "CaptureCharge", ...verdict })
  const folio = async () => {
    const found = await heart.ledger.load({ cartId })
    if (!found) throw new Error("no folio")
    return found
  }
  const orderReferenceId = (await folio()).orderReference.id
  return {
    heart,
    id,
    folio,
    captures: () =>
      capture(heart.parts, {
        ...{ sessionId, medusaCaptureId: "capt_1", amount: total, createdBy: null, shop },
        asker: merchantAsks("merchant"),
      }),
    looks: () => synchronize(heart.parts, orderReferenceId, { source: "poll", asker: watchAsks }),
    tends: () => tend(heart.parts, { id: orderReferenceId, orderId: "order_1" }),
  }
}

const declined = { state: "Declined", reason_code: "AmazonRejected" }

describe("A capture of Checkout v2 that Amazon declines", () => {
  it.each([
    ["at once", declined],
    ["later", { ...declined, waits: true }],
  ])("%s ends the reservation, and says nothing against the buyer's payment", async (_when, verdict) => {
    const order = await anOrder(verdict)
    await order.captures()
    order.heart.pass(60)
    await order.looks()
    const { authorizations, captures, orderReference } = await order.folio()
    expect(captures).toMatchObject([{ state: "Declined", reason: "AmazonRejected" }])
    expect(authorizations).toMatchObject([{ state: "Closed", reason: "AmazonClosed" }])
    expect(orderReference.flags).toEqual([])
  })

  it("does not make the reconciler give the order up", async () => {
    const order = await anOrder(declined)
    await order.captures()
    await order.tends()
    await order.tends()
    const history = await order.heart.ledger.history((await order.folio()).orderReference.id, 200)
    expect(history.map(({ event }) => event)).not.toContain("gave-up")
    expect((await order.folio()).wishes).toEqual([])
  })

  it("leaves nothing that could be captured", async () => {
    const order = await anOrder(declined)
    await order.captures()
    await order.looks()
    expect(await order.captures()).toMatchObject({ is: "not-captured", why: "nothing-authorized" })
  })
})
