import type { Money } from "../../../src/services/domain/money"
import { parseMoney } from "../../../src/services/domain/money"
import { capture } from "../../../src/services/payments/capture"
import { cancelOrderReference } from "../../../src/services/payments/end"
import { merchantAsks } from "../../../src/services/payments/parts"
import { refund } from "../../../src/services/payments/refund"
import { tend } from "../../../src/services/payments/tend"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"

const asker = merchantAsks("merchant")
const shop = { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(true) }
const raised = ["captured-on-canceled"]

/** An order of Checkout v2 that is captured and then canceled by the shop. */
async function canceled(verdict?: object) {
  const heart = memoryHeart({ generation: checkoutV2 })
  await heart.passes()
  await heart.authorize()
  if (verdict) await heart.control("POST", "cv2/outcomes", { operation: "CaptureCharge", ...verdict })
  await capture(heart.parts, { sessionId, asker, shop, medusaCaptureId: "capt_1", amount: total, createdBy: null })
  const folio = async () => {
    const found = await heart.ledger.load({ cartId })
    if (!found) throw new Error("no folio")
    return found
  }
  const { id } = (await folio()).orderReference
  await cancelOrderReference(heart.parts, { orderReferenceId: id, why: "The order was canceled", asker })
  return {
    heart,
    folio,
    flags: async () => (await folio()).orderReference.flags,
    refunds: (medusaRefundId: string, amount: Money = total) =>
      refund(heart.parts, { sessionId, asker, shop, medusaRefundId, amount }),
    looks: async () => {
      heart.pass(600)
      await tend(heart.parts, { id, orderId: "order_1", waits: false, isCanceled: true })
    },
  }
}

describe("That money of a canceled order was kept", () => {
  it("is not said any more when the capture that was pending then is declined", async () => {
    const order = await canceled({ state: "Declined", reason_code: "AmazonRejected", waits: true })
    expect(await order.flags()).toEqual(raised)
    await order.looks()
    expect((await order.folio()).captures).toMatchObject([{ state: "Declined" }])
    expect(await order.flags()).toEqual([])
  })

  it("is said until all of it is given back", async () => {
    const order = await canceled()
    await order.refunds("ref_1", parseMoney("60.00", "EUR"))
    await order.looks()
    expect(await order.flags()).toEqual(raised)
    await order.refunds("ref_2", parseMoney("34.50", "EUR"))
    await order.looks()
    expect(await order.flags()).toEqual([])
  })

  it("stays said while the shop cannot book it, so that nobody tries for ever", async () => {
    const order = await canceled()
    const [row] = (await order.folio()).captures
    await order.heart.ledger.commit([{ in: "capture", id: row?.id ?? "", when: {}, set: { link: null } }])
    await order.refunds("ref_1")
    await order.looks()
    expect(await order.flags()).toEqual(raised)
  })
})
