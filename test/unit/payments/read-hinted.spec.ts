import { capture } from "../../../src/services/payments/capture"
import { merchantAsks, watchAsks } from "../../../src/services/payments/parts"
import { processNext } from "../../../src/services/payments/process-notifications"
import { readHinted } from "../../../src/services/payments/read-hinted"
import { refund } from "../../../src/services/payments/refund"
import { synchronize } from "../../../src/services/payments/synchronize"
import type { InboxMessage } from "../../../src/services/ports/inbox"
import { parseMoney } from "../../../src/services/domain/money"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import { cartId, memoryHeart, sessionId, total } from "../../builders/memory-heart"
import { memoryInbox } from "../../builders/memory-inbox"

const shop = { hasCapture: () => Promise.resolve(true), hasRefund: () => Promise.resolve(true) }
const asker = merchantAsks("merchant")

/** An order of Checkout v2 whose money is collected. */
async function anOrder() {
  const heart = memoryHeart({ generation: checkoutV2 })
  const id = await heart.passes()
  await heart.authorize()
  const of = { sessionId, asker, shop }
  await capture(heart.parts, { ...of, medusaCaptureId: "capt_1", amount: total, createdBy: null })
  const folio = async () => {
    const found = await heart.ledger.load({ cartId })
    if (!found) throw new Error("no folio")
    return found
  }
  return {
    heart,
    folio,
    inSellerCentral: async () => (await checkoutV2.actInSellerCentral(heart.control, id, "refund")) ?? [],
    refunds: () => refund(heart.parts, { ...of, medusaRefundId: "ref_1", amount: parseMoney("10.00", "EUR") }),
    hears: async (refs: Parameters<typeof readHinted>[2]) => readHinted(heart.parts, await folio(), refs),
    /** The first refund at Amazon, whoever made it. */
    first: async () => {
      const [charge] = (await heart.atAmazon(id)).authorizations
      return { kind: "refund", id: charge?.captures[0]?.refunds[0]?.id ?? "" } as const
    },
  }
}

/** A message of Amazon's, as it waits in the inbox. */
const message = (objectId: string, now: Date): InboxMessage => ({
  ...{ id: "apin_1", account: "de", messageId: "m-1", topic: "a topic", environment: "sandbox", kind: "refund" },
  ...{ objectId, orderReferenceId: objectId.slice(0, 19), receivedAt: now, dueAt: now, tries: 0 },
  ...{ outcome: null, reason: null },
  body: JSON.stringify({
    ...{ MerchantID: "A2SIMULATORSELLER", ObjectType: "REFUND", ObjectId: objectId },
    ...{ ChargePermissionId: objectId.slice(0, 19), NotificationType: "STATE_CHANGE", NotificationVersion: "V2" },
  }),
})

it("A message of Checkout v2 about a refund that somebody else made is applied", async () => {
  const { heart, folio, inSellerCentral } = await anOrder()
  const [made] = await inSellerCentral()
  const inbox = memoryInbox()
  await inbox.store(message(made?.id ?? "", heart.parts.clock.now()), { listed: true, accounts: [] })
  const look = async (id: string) => {
    await synchronize(heart.parts, id, { source: "notification", asker: watchAsks })
    return { failed: 0 }
  }
  await processNext({ parts: heart.parts, inbox, accounts: [heart.parts.account("de")], look })
  expect(inbox.rows()).toMatchObject([{ outcome: "applied" }])
  expect((await folio()).refunds).toMatchObject([{ origin: "external" }])
})

describe("A refund that a message names and no read lists", () => {
  it("made in Seller Central, is learnt by the message, once", async () => {
    const order = await anOrder()
    const named = await order.inSellerCentral()
    await order.hears(named)
    await order.hears([...named, ...named])
    expect((await order.folio()).refunds).toMatchObject([
      { origin: "external", state: "Pending", amount: { minor: 1000n }, link: null },
    ])
  })

  it("may be our own whose answer was lost: it is not taken for somebody else's", async () => {
    const order = await anOrder()
    await order.heart.losing({ operation: "CreateRefund", when: "after" }, () => order.refunds())
    await order.hears([await order.first()])
    expect((await order.folio()).refunds).toMatchObject([{ origin: "merchant", settledAt: null }])
    await order.refunds()
    await order.hears([await order.first()])
    expect((await order.folio()).refunds).toHaveLength(1)
  })

  it("that cannot be read now changes nothing", async () => {
    const order = await anOrder()
    await order.hears([{ kind: "refund", id: "S02-0000000-0000000-R000000" }])
    expect((await order.folio()).refunds).toEqual([])
  })
})
