import { cancelOrderReference } from "../../../src/services/payments/end"
import { watchAsks } from "../../../src/services/payments/parts"
import { claimTorn, standFor } from "../../../src/services/payments/stand-for"
import type { Folio } from "../../../src/services/ports/ledger"
import { aTill } from "../../builders/a-till"
import { cartId, memoryHeart, type MemoryHeart } from "../../builders/memory-heart"

const folioOf = async (heart: MemoryHeart): Promise<Folio> => {
  const folio = await heart.ledger.load({ cartId })
  if (!folio) throw new Error("no folio")
  return folio
}

async function reserved() {
  const heart = memoryHeart()
  const id = await heart.passes()
  await heart.authorize()
  return { heart, id }
}

describe("An order that is canceled", () => {
  it("gives back what is reserved on an order reference that was closed before", async () => {
    const { heart, id } = await reserved()
    await heart.control("POST", "seller-central", {
      operation: "CloseOrderReference",
      parameters: { AmazonOrderReferenceId: id },
    })
    const { orderReference } = await folioOf(heart)
    await heart.ledger.commit([
      { in: "orderReference", id: orderReference.id, when: {}, set: { state: "Closed", reason: "SellerClosed" } },
    ])
    const why = "The order was canceled"
    await cancelOrderReference(heart.parts, { orderReferenceId: orderReference.id, why, asker: watchAsks })
    expect((await heart.truth(id)).authorizations).toMatchObject([{ state: "Closed" }])
  })
})

describe("A Medusa capture that a dead process left half-booked", () => {
  it("is made good by one of many", async () => {
    const { heart } = await reserved()
    const shop = { ...heart, ...aTill(heart) }
    expect(await shop.capture("94.50")).toMatchObject({ is: "captured" })
    heart.pass(300)
    const [row] = (await folioOf(heart)).captures
    if (!row) throw new Error("nothing was captured")
    const won = await Promise.all([claimTorn(heart.parts, row), claimTorn(heart.parts, row)])
    expect(won.filter(Boolean)).toHaveLength(1)
  })

  it("is told from one that is being booked by the moment of the link, not of Amazon's answer", async () => {
    const { heart } = await reserved()
    const shop = { ...heart, ...aTill(heart) }
    await shop.losing({ operation: "Capture", when: "after" }, () => shop.capture("94.50"))
    heart.pass(3_600)
    await shop.capture("90.00")
    const settled = (await folioOf(heart)).captures[0]
    heart.pass(3_600)
    const { orderReference } = await folioOf(heart)
    await standFor(heart.parts, {
      orderReferenceId: orderReference.id,
      captureId: settled?.id ?? "",
      medusaCaptureId: "capt_late",
    })
    const linked = (await folioOf(heart)).captures[0]
    expect(linked?.link).toBe("capt_late")
    expect((linked?.linkedAt?.getTime() ?? 0) - (linked?.settledAt?.getTime() ?? 0)).toBe(3_600_000)
    expect((await folioOf(heart)).orderReference.dueAt).not.toBeNull()
  })
})
