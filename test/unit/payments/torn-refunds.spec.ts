import { refundMark } from "../../../src/services/payments/record-refund"
import { moveRefundLink } from "../../../src/services/payments/stand-for-refund"
import { tornRefunds } from "../../../src/services/payments/torn-refunds"
import type { Folio } from "../../../src/services/ports/ledger"
import type { RefundRow } from "../../../src/services/ports/rows"
import { aTill } from "../../builders/a-till"
import { cartId, memoryHeart, type MemoryHeart } from "../../builders/memory-heart"

const folioOf = async (heart: MemoryHeart): Promise<Folio> => {
  const folio = await heart.ledger.load({ cartId })
  if (!folio) throw new Error("no folio")
  return folio
}

/** A folio with one refund, made elsewhere at Amazon, or by the merchant. */
async function withRefund(set: Partial<RefundRow>) {
  const heart = memoryHeart()
  await heart.passes()
  await heart.authorize()
  const till = aTill(heart)
  await till.capture("94.50")
  await till.refund("10.00")
  const [row] = (await folioOf(heart)).refunds
  const origin = { origin: "external", state: "Completed", wantedBy: null, link: null } as const
  await heart.ledger.commit([{ in: "refund", id: row?.id ?? "", when: {}, set: { ...origin, ...set } }])
  const folio = await folioOf(heart)
  const [refund] = folio.refunds
  if (!refund) throw new Error("no refund")
  return { heart, folio, refund, now: heart.parts.clock.now() }
}

const nothing = { unlink: [], stand: [], drop: [], underWay: [] }
const seconds = (before: Date, count: number) => new Date(before.getTime() - count * 1_000)

type Case = {
  readonly what: string
  readonly link: string | null
  /** Medusa's refunds that carry the mark, and their age in seconds. */
  readonly shop: Readonly<Record<string, number>>
  readonly booked?: readonly string[]
  readonly then: Partial<Record<keyof typeof nothing, readonly string[]>>
}

const cases: readonly Case[] = [
  { what: "nothing of it in the shop", link: null, shop: {}, then: {} },
  { what: "booked and linked", link: "ref_1", shop: { ref_1: 600 }, booked: ["ref_1"], then: {} },
  { what: "linked and being booked", link: "ref_1", shop: { ref_1: 60 }, then: { underWay: ["row"] } },
  { what: "not linked and being booked", link: null, shop: { ref_1: 1 }, then: { underWay: ["row"] } },
  { what: "a death before the link", link: null, shop: { ref_1: 61 }, then: { drop: ["ref_1"] } },
  { what: "a death after the link", link: "ref_1", shop: { ref_1: 61 }, then: { unlink: ["row"], drop: ["ref_1"] } },
  { what: "linked to what the shop dropped", link: "ref_1", shop: {}, then: { unlink: ["row"] } },
  {
    what: "booked twice by two servers, of which one died",
    link: "ref_1",
    shop: { ref_1: 600, ref_2: 600 },
    booked: ["ref_1"],
    then: { drop: ["ref_2"] },
  },
  {
    what: "a dead one's half, while another is at work",
    link: null,
    shop: { ref_1: 61, ref_2: 1 },
    then: { drop: ["ref_1"], underWay: ["row"] },
  },
  { what: "booked and not linked", link: null, shop: { ref_1: 600 }, booked: ["ref_1"], then: { stand: ["ref_1"] } },
]

describe("A refund that was made at Amazon and is half-booked in the shop", () => {
  it.each(cases)("$what", async ({ link, shop, booked = [], then }) => {
    const { folio, refund, now } = await withRefund({ link })
    const refunds = Object.entries(shop).map(([id, age]) => ({
      id,
      createdBy: refundMark(refund.id),
      createdAt: seconds(now, age),
    }))
    const torn = tornRefunds(folio, { refunds, booked: new Set(booked) }, now)
    const told = {
      unlink: torn.unlink.map(() => "row"),
      stand: torn.stand.map(({ shopRefund }) => shopRefund),
      drop: torn.drop,
      underWay: torn.underWay.map(() => "row"),
    }
    expect(told).toEqual({ ...nothing, ...then })
  })

  it("is told by its mark: a refund of the merchant is never touched", async () => {
    const { folio, now } = await withRefund({ origin: "merchant", link: "ref_1" })
    const refunds = [
      { id: "ref_1", createdBy: "user_1", createdAt: seconds(now, 600) },
      { id: "ref_2", createdBy: null, createdAt: seconds(now, 600) },
    ]
    expect(tornRefunds(folio, { refunds, booked: new Set() }, now)).toEqual(nothing)
    expect(tornRefunds(folio, { refunds: [], booked: new Set() }, now)).toEqual(nothing)
  })

  it("is unlinked by one of many, and the history tells", async () => {
    const { heart, folio, refund } = await withRefund({ link: "ref_1" })
    const won = await Promise.all([1, 2, 3].map(() => moveRefundLink(heart.parts, refund, null)))
    expect(won.filter(Boolean)).toHaveLength(1)
    expect((await folioOf(heart)).refunds).toMatchObject([{ link: null }])
    const history = await heart.ledger.history(folio.orderReference.id, 50)
    expect(history.filter(({ event }) => event === "unlinked")).toHaveLength(1)
  })
})
