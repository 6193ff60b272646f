import { applied } from "../../../src/services/payments/applied"
import { decide, merged } from "../../../src/services/payments/decide"
import { decideAndSchedule } from "../../../src/services/payments/decide-and-schedule"
import { Busy } from "../../../src/services/ports/busy"
import { cartId, memoryHeart } from "../../builders/memory-heart"

async function withFolio() {
  const heart = memoryHeart()
  await heart.passes()
  await heart.authorize()
  const folio = await heart.ledger.load({ cartId })
  if (!folio) throw new Error("no folio")
  return { heart, folio, id: folio.orderReference.id }
}

describe("decide", () => {
  it("decides anew on what somebody else has made of it meanwhile", async () => {
    const { heart, id } = await withFolio()
    const seen: string[] = []
    await decide(heart.ledger, { id }, (folio) => {
      seen.push(folio.orderReference.flags.join())
      const before = folio.orderReference.flags
      if (seen.length === 1)
        void heart.ledger.commit([{ in: "orderReference", id, when: {}, set: { flags: ["other"] } }])
      return {
        changes: [{ in: "orderReference", id, when: { flags: before }, set: { flags: [...before, "mine"] } }],
        value: undefined,
      }
    })
    expect(seen).toEqual(["", "other"])
    expect((await heart.ledger.load({ id }))?.orderReference.flags).toEqual(["other", "mine"])
  })

  it("gives up when nothing it decides can ever hold", async () => {
    const { heart, id } = await withFolio()
    const rule = () => ({
      changes: [{ in: "orderReference", id, when: { state: "Undreamt" }, set: { flags: [] } } as const],
      value: undefined,
    })
    await expect(decide(heart.ledger, { id }, rule)).rejects.toBeInstanceOf(Busy)
  })

  it("makes one update of two on the same row: both conditions hold, the later value stands", () => {
    const one = {
      in: "orderReference",
      id: "x",
      when: { state: "Open" },
      set: { state: "Closed", flags: ["a"] },
    } as const
    const two = {
      in: "orderReference",
      id: "x",
      when: { state: "Closed", orderId: null },
      set: { flags: ["b"] },
    } as const
    expect(merged([one, two])).toEqual([
      { in: "orderReference", id: "x", when: { state: "Open", orderId: null }, set: { state: "Closed", flags: ["b"] } },
    ])
  })

  it("answers the folio as it then stands in the ledger, each new row once", async () => {
    const { heart, folio, id } = await withFolio()
    const [row] = folio.authorizations
    if (!row) throw new Error("no row")
    const fresh = {
      ...row,
      id: "apa_2",
      try: 2,
      reference: "another-reference" as typeof row.reference,
      amazonId: null,
    }
    const after = await decideAndSchedule(heart.parts, id, () => [{ in: "authorization", insert: fresh }])
    expect(after).toEqual(await heart.ledger.load({ id }))
    expect(after).toEqual(
      applied(folio, [
        { in: "authorization", insert: fresh },
        { in: "orderReference", id, when: {}, set: { dueAt: after.orderReference.dueAt } },
      ]),
    )
  })
})
