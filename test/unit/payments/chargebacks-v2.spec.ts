import { parseMoney } from "../../../src/services/domain/money"
import { decideClaim } from "../../../src/services/payments/decide-claim"
import { read } from "../../../src/services/payments/hear-notification"
import { recordClaim } from "../../../src/services/payments/record-claim"
import { roomOf } from "../../../src/services/payments/refund-room"
import type { Claim } from "../../../src/services/ports/notice"
import { aPost } from "../../builders/a-post"
import { checkoutV1 } from "../../builders/generations/checkout-v1"
import { checkoutV2 } from "../../builders/generations/checkout-v2"
import { row } from "../../builders/ledger-rows"
import { memoryHeart, sessionId } from "../../builders/memory-heart"

/** An order of Checkout v2, and Amazon's messages of claims against it. */
async function anOrder(more: { readonly captured?: boolean } = {}) {
  const post = aPost({ generation: checkoutV2 })
  const commits = jest.spyOn(post.heart.ledger, "commit")
  const id = await post.pays(more)
  const folio = () => post.folio(id)
  const permission = (await folio()).orderReference.laterId ?? "none"
  const claimed = (ObjectId = `${permission}-B000001`) =>
    JSON.stringify({
      MerchantID: "A2SIMULATORSELLER",
      ObjectType: "CHARGEBACK",
      ObjectId,
      ChargePermissionId: permission,
      NotificationType: "STATE_CHANGE",
      NotificationVersion: "V2",
    })
  return {
    ...post,
    id,
    folio,
    permission,
    /** Amazon tells of a claim, in a message of its own each time. */
    hears: async (claim?: string) => {
      await post.deliver(claimed(claim))
      await post.process()
    },
    decides: async (decision: "lost" | "won", claimId = `${permission}-B000001`) =>
      decideClaim(post.heart.parts, (await folio()).orderReference.id, { claimId, decision, actor: "user_1" }),
    room: async () => roomOf(await folio(), sessionId, post.heart.parts.account("de").policy).map(({ left }) => left),
    history: async () => {
      const all = await post.heart.ledger.history((await folio()).orderReference.id, 50)
      return all.filter(({ kind }) => kind === "chargeback")
    },
    told: () =>
      commits.mock.calls
        .flatMap(([changes]) => changes)
        .flatMap((it) => (it.in === "announcement" && "insert" in it ? [it.insert] : []))
        .filter(({ name }) => name === "amazon-pay.chargeback"),
    /** Captures that the ledger has besides, as if they had been made in parts. */
    collects: async (amounts: readonly string[], state = "Completed") => {
      const { orderReference } = await folio()
      const of = { orderReferenceId: orderReference.id, settledAt: new Date() }
      for (const [at, amount] of amounts.entries()) {
        const one = { ...of, amount: parseMoney(amount, "EUR"), amazonId: `${permission}-C-${amount}` }
        const authorization = row.authorization({ ...one, sessionId, state: "Closed", try: 10 * state.length + at })
        const captured = row.capture({ ...one, authorizationId: authorization.id, state })
        const changes = [
          { in: "authorization", insert: authorization },
          { in: "capture", insert: captured },
        ] as const
        expect(await post.heart.ledger.commit(changes)).toBe("done")
      }
    },
    records: async (n: number) =>
      recordClaim(post.heart.parts, await folio(), aClaim(`${permission}-B00000${String(n)}`)),
    against: async () => {
      const { captures, chargebacks } = await folio()
      return chargebacks.map(({ captureId, amount }) => [
        captures.find((it) => it.id === captureId)?.amazonId?.split("-C-")[1],
        amount.minor,
      ])
    },
  }
}

const aClaim = (id: string): Claim => ({
  is: "claim",
  sellerId: "A2SIMULATORSELLER",
  environment: "sandbox",
  sample: false,
  id,
  captureId: null,
  orderReferenceId: null,
  amount: null,
  state: "Untold",
  reason: null,
})

describe("A chargeback of Checkout v2, whose message names neither capture nor amount", () => {
  it("is recorded against what was collected, with all of it, its flag, its line and its event; the order is read", async () => {
    const order = await anOrder({ captured: true })
    await order.hears()
    const { chargebacks, captures, orderReference } = await order.folio()
    const claim = { amazonId: `${order.permission}-B000001`, captureId: captures[0]?.id, amount: captures[0]?.amount }
    expect(chargebacks).toMatchObject([{ ...claim, state: "Untold", reason: null, decision: null }])
    expect(orderReference.flags).toEqual(["chargeback"])
    expect(await order.history()).toMatchObject([{ event: "chargeback", to: "Untold", source: "notification" }])
    expect(order.told()).toMatchObject([{ data: { amount: "94.50", reason: null, next: "answer-claim" } }])
    expect([order.outcomes(), order.state.looks]).toEqual([["applied"], 1])
  })

  it("changes nothing when it comes again, also after the merchant's decision", async () => {
    const order = await anOrder({ captured: true })
    await order.hears()
    await order.hears()
    await order.decides("won")
    await order.hears()
    expect((await order.folio()).chargebacks).toMatchObject([{ decision: "won" }])
    expect((await order.folio()).orderReference.flags).toEqual([])
    expect([order.outcomes(), order.state.looks]).toEqual([["applied", "duplicate", "duplicate"], 1])
    expect(order.told()).toHaveLength(1)
  })

  it("leaves no room for refunds until it is decided; lost it counts with the whole capture, won with nothing", async () => {
    const order = await anOrder({ captured: true })
    await order.hears()
    expect(await order.room()).toEqual([])
    await order.decides("lost")
    expect(await order.room()).toEqual([])
    await order.decides("won")
    expect(await order.room()).toEqual([9_450n])
  })

  it("is recorded after a look where only Amazon knew of the capture", async () => {
    const order = await anOrder()
    await checkoutV2.actInSellerCentral(order.heart.control, order.id, "capture")
    await order.hears()
    expect((await order.folio()).chargebacks).toHaveLength(1)
    expect([order.outcomes(), order.state.looks]).toEqual([["applied"], 1])
  })

  it("is parked with its reason, and told, where nothing was collected", async () => {
    const order = await anOrder()
    await order.hears()
    expect([order.outcomes(), order.state.looks]).toEqual([["unknown-capture"], 1])
    expect((await order.folio()).chargebacks).toEqual([])
    expect(await order.history()).toMatchObject([{ event: "notification-parked", reason: "unknown-capture" }])
  })

  it("is held against the largest of several captures, and holds all of them until it is decided", async () => {
    const order = await anOrder()
    await order.collects(["10.00", "50.00", "34.50"])
    expect(await order.records(1)).toBe("recorded")
    expect(await order.against()).toEqual([["50.00", 5_000n]])
    expect(await order.room()).toEqual([])
    await order.decides("lost")
    expect(await order.room()).toEqual([3_450n, 1_000n])
  })

  it("is held against another capture than a second one, unless that was won", async () => {
    const order = await anOrder()
    await order.collects(["10.00", "50.00"])
    await order.records(1)
    await order.decides("lost")
    for (const n of [2, 3]) await order.records(n)
    const [fifty, ten] = [["50.00", 5_000n] as const, ["10.00", 1_000n] as const]
    expect(await order.against()).toEqual([fifty, ten, fifty])
    await order.decides("won")
    await order.decides("won", `${order.permission}-B000003`)
    await order.records(4)
    expect((await order.against()).at(-1)).toEqual(fifty)
  })

  it.each(["Pending", "Declined"])("is not held against a capture that is %s", async (state) => {
    const order = await anOrder()
    await order.collects(["50.00"], state)
    expect(await order.records(1)).toBe("unknown-capture")
    await order.collects(["10.00"])
    await order.records(1)
    expect(await order.against()).toEqual([["10.00", 1_000n]])
  })

  it("of an order that is not this shop's is not recorded", async () => {
    const order = await anOrder({ captured: true })
    const message = JSON.stringify({
      MerchantID: "A2SIMULATORSELLER",
      ObjectType: "CHARGEBACK",
      ObjectId: "S02-9999999-9999999-B000001",
      ChargePermissionId: "S02-9999999-9999999",
      NotificationVersion: "V2",
    })
    await order.deliver(message)
    await order.process()
    order.heart.pass(3_601)
    await order.process()
    expect(order.outcomes()).toEqual(["not-ours"])
  })
})

describe("A shop with accounts of both generations", () => {
  const accounts = [checkoutV1, checkoutV2].map((generation) => memoryHeart({ generation }).parts.account("de"))
  const claim = { MerchantID: "A2SIMULATORSELLER", ObjectType: "CHARGEBACK", ObjectId: "x", NotificationVersion: "V2" }

  it.each([
    ["the newer", JSON.stringify(claim), "CHARGEBACK-bad-field"],
    ["the older", JSON.stringify({ NotificationType: "PaymentCapture" }), "no-type-or-seller"],
  ])("parks what it cannot read of %s, whichever account stands first", (_which, message, word) => {
    for (const order of [accounts, [...accounts].reverse()]) {
      expect(read(order, message)).toEqual({ is: "unreadable", word })
    }
  })
})
