import { amazonV2 } from "../../../src/services/connectors/amazon-v2/connector"
import { closeOrderReference } from "../../../src/services/payments/close"
import type { Parts } from "../../../src/services/payments/parts"
import { buyerAsks, merchantAsks } from "../../../src/services/payments/parts"
import { readHinted } from "../../../src/services/payments/read-hinted"
import { release } from "../../../src/services/payments/release"
import { synchronize } from "../../../src/services/payments/synchronize"
import { Secret } from "../../../src/services/support/secret"
import type { Switches } from "../../../src/simulator/world/switches"
import { aTill } from "../../builders/a-till"
import type { MemoryHeart } from "../../builders/memory-heart"
import { memoryHeart, sessionId } from "../../builders/memory-heart"

const asker = merchantAsks("user_merchant")

/** The account of Checkout v1 has the keys of Checkout v2 now. */
async function movedParts({ parts, control, transport }: MemoryHeart): Promise<Parts> {
  // The control interface answers JSON of many shapes; this path has this one.
  const [keys] = (await control("GET", "cv2/credentials")) as unknown as readonly Record<string, string>[]
  const settings = {
    region: "eu",
    sandbox: true,
    merchantId: keys?.["merchant_id"] ?? "",
    storeId: keys?.["store_id"] ?? "",
    publicKeyId: keys?.["public_key_id"] ?? "",
    privateKey: new Secret(keys?.["private_key"] ?? ""),
    endpoint: "http://amazon.test",
    quota: "off",
    orderReferencesOfV1: true,
  } as const
  const connector = amazonV2(settings, { transport, clock: parts.clock, observe: () => undefined })
  return { ...parts, account: (name) => ({ ...parts.account(name), connector }) }
}

type Shop = ReturnType<typeof aTill>

/** An order of Checkout v1, with what was done to it, whose account was then moved. */
async function aMovedOrder(
  before: (shop: Shop) => Promise<unknown> = () => Promise.resolve(),
  how: Partial<Switches> = {},
) {
  const heart = memoryHeart({ switches: how })
  const id = await heart.passes()
  await heart.authorize()
  await before(aTill(heart))
  const parts = await movedParts(heart)
  const till = aTill({ ...heart, parts })
  const ours = async () => (await till.folio()).orderReference.id
  return {
    ...till,
    id,
    pass: heart.pass,
    truth: () => heart.truth(id),
    effects: () => heart.effects(id),
    control: heart.control,
    release: () => release(parts, { sessionId, why: "sold out", asker }),
    close: async () => closeOrderReference(parts, { orderReferenceId: await ours(), why: "done", asker }),
    hears: async (hinted: Parameters<typeof readHinted>[2]) => readHinted(parts, await till.folio(), hinted),
    look: async () => synchronize(parts, await ours(), { source: "poll", asker: buyerAsks }),
    ids: async () => {
      const { authorizations, captures } = await till.folio()
      return [...authorizations, ...captures].map(({ amazonId }) => amazonId)
    },
  }
}

const captured = (shop: Shop) => shop.capture("94.50")

describe.each(["asked", "authorization"] as const)(
  "an order of Checkout v1 in an account that was moved to Checkout v2, where a charge answers by the id %s,",
  (idOfOldCharge) => {
    const order = (before?: (shop: Shop) => Promise<unknown>) => aMovedOrder(before, { idOfOldCharge })

    it("is captured once, with the rows' ids as they were", async () => {
      const shop = await order()
      const [authorization] = await shop.ids()
      expect(await shop.capture("94.50")).toMatchObject({ is: "captured" })
      await shop.look()
      expect((await shop.ids())[0]).toBe(authorization)
      const folio = await shop.folio()
      expect(folio.captures).toMatchObject([{ state: "Completed" }])
      expect(folio.authorizations).toMatchObject([{ state: "Closed", reason: "MaxCapturesProcessed" }])
      expect(folio.orderReference.flags).toEqual([])
      expect(await shop.effects()).toMatchObject({ Capture: 1 })
    })

    it("gives money back that was captured before, and is not booked twice when it is looked at", async () => {
      const shop = await order(captured)
      const before = await shop.ids()
      await shop.look()
      expect(await shop.refund("10.00")).toMatchObject({ is: "refunded" })
      shop.pass(600)
      await shop.look()
      expect(await shop.ids()).toEqual(before)
      expect((await shop.folio()).refunds).toMatchObject([{ state: "Completed" }])
    })

    it("gives money back that was captured after", async () => {
      const shop = await order()
      await shop.capture("94.50")
      expect(await shop.refund("94.50")).toMatchObject({ is: "refunded" })
      shop.pass(600)
      await shop.look()
      expect((await shop.folio()).refunds).toMatchObject([{ state: "Completed" }])
    })
  },
)

describe("an order of Checkout v1 in an account that was moved to Checkout v2", () => {
  it("has its reservation given back", async () => {
    const shop = await aMovedOrder()
    await shop.release()
    expect((await shop.folio()).authorizations).toMatchObject([{ state: "Closed", reason: "SellerClosed" }])
    expect((await shop.truth()).authorizations).toMatchObject([{ state: "Closed" }])
  })

  it("is closed", async () => {
    const shop = await aMovedOrder(captured)
    expect(await shop.close()).toBe("ended")
    expect(await shop.truth()).toMatchObject({ state: "Closed" })
    expect((await shop.folio()).orderReference).toMatchObject({ state: "Closed", amazonId: shop.id, laterId: null })
  })

  it("is known by the newer name of its charge, and not taken for somebody else's", async () => {
    const shop = await aMovedOrder()
    const formerly = String((await shop.ids())[0])
    const id = formerly.replace(/-A(?=\d{6}$)/, "-C")
    await shop.hears([{ kind: "authorization", id, formerly }])
    expect((await shop.folio()).orderReference.flags).toEqual([])
    await shop.hears([{ kind: "authorization", id }])
    expect((await shop.folio()).orderReference.flags).toEqual(["foreign-authorization"])
  })

  it("is captured once when Amazon's answers to it were lost", async () => {
    const shop = await aMovedOrder()
    await shop.control("POST", "faults", { operation: "CaptureCharge", when: "after", kind: "reset", times: 2 })
    await shop.capture("94.50")
    shop.pass(600)
    await shop.look()
    expect((await shop.folio()).captures).toMatchObject([{ state: "Completed" }])
    expect(await shop.effects()).toMatchObject({ Capture: 1 })
  })
})
