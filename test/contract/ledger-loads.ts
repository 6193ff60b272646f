import { orderReferenceId } from "../../src/services/domain/ids"
import type { Change, Folio, FolioKey, Ledger } from "../../src/services/ports/ledger"
import type { OrderReferenceRow } from "../../src/services/ports/rows"
import { everything, row, someDay, unique } from "../builders/ledger-rows"

const minutesLater = (minutes: number) => new Date(Number(someDay) + minutes * 60_000)

/** An order reference with two rows of each kind, one as it begins and one with every column filled. */
function fullFolio(): Folio {
  const orderReference = row.orderReference({ orderId: unique("order"), laterId: unique("S02").replace("_", "-") })
  const of = { orderReferenceId: orderReference.id }
  const mine = { reference: row.capture().reference, amazonId: unique("S02"), ...of }
  const refund = { reference: row.refund().reference, amazonId: unique("S02"), link: unique("ref"), ...of }
  return {
    orderReference,
    rounds: [row.round(of), row.round({ ...everything.round, ...of })],
    authorizations: [
      row.authorization(of),
      row.authorization({
        ...everything.authorization,
        reference: row.capture().reference,
        amazonId: unique("S02"),
        ...of,
      }),
    ],
    captures: [
      row.capture(of),
      row.capture({ ...everything.capture, ...mine, link: unique("capt"), authorizationId: unique("apau") }),
    ],
    refunds: [row.refund(of), row.refund({ ...everything.refund, ...refund, captureId: unique("apca") })],
    chargebacks: [row.chargeback(of), row.chargeback({ ...everything.chargeback, amazonId: unique("S02"), ...of })],
    plans: [row.plan(of), row.plan({ ...everything.plan, medusaCaptureId: unique("capt"), ...of })],
    wishes: [row.wish(of), row.wish({ ...everything.wish, targetId: unique("apor"), ...of })],
  }
}

const inserts = (folio: Folio): readonly Change[] => [
  { in: "orderReference", insert: folio.orderReference },
  ...folio.rounds.map((insert): Change => ({ in: "round", insert })),
  ...folio.authorizations.map((insert): Change => ({ in: "authorization", insert })),
  ...folio.chargebacks.map((insert): Change => ({ in: "chargeback", insert })),
  ...folio.captures.map((insert): Change => ({ in: "capture", insert })),
  ...folio.refunds.map((insert): Change => ({ in: "refund", insert })),
  ...folio.plans.map((insert): Change => ({ in: "plan", insert })),
  ...folio.wishes.map((insert): Change => ({ in: "wish", insert })),
]

const keys: readonly (readonly [string, (folio: Folio) => FolioKey])[] = [
  ["our id", ({ orderReference: { id } }) => ({ id })],
  ["environment and Amazon id", ({ orderReference: { environment, amazonId } }) => ({ environment, amazonId })],
  [
    "environment and later name",
    ({ orderReference: { environment, laterId } }) => ({ environment, amazonId: orderReferenceId(laterId) }),
  ],
  ["cart", ({ orderReference: { cartId } }) => ({ cartId })],
  ["order", ({ orderReference }) => ({ orderId: String(orderReference.orderId) })],
  ["the session of a round", ({ rounds: [round] }) => ({ sessionId: String(round?.sessionId) })],
  ["the session of an authorization", ({ authorizations: [one] }) => ({ sessionId: String(one?.sessionId) })],
  ["a round", ({ rounds: [, round] }) => ({ roundId: String(round?.id) })],
  ["a capture of ours", ({ captures: [, capture] }) => ({ captureId: String(capture?.id) })],
]

const unknown: readonly (readonly [string, FolioKey])[] = [
  ["our id", { id: "nobody" }],
  ["environment and Amazon id", { environment: "live", amazonId: orderReferenceId("P02-nobody") }],
  ["cart", { cartId: "nobody" }],
  ["order", { orderId: "nobody" }],
  ["session", { sessionId: "nobody" }],
  ["round", { roundId: "nobody" }],
  ["capture", { captureId: "nobody" }],
]

export function loadContract(open: () => Ledger): void {
  it.each(keys)("finds everything of an order reference by %s, as it was written", async (_, keyOf) => {
    const folio = fullFolio()
    expect(await open().commit(inserts(folio))).toBe("done")
    expect(await open().load(keyOf(folio))).toEqual(folio)
  })

  it.each(unknown)("finds nothing by an unknown %s", async (_, key) => {
    expect(await open().load(key)).toBeUndefined()
  })

  it("finds an order reference without children, and not in the other environment", async () => {
    const { amazonId, ...alone } = row.orderReference()
    await open().commit([{ in: "orderReference", insert: { amazonId, ...alone } }])
    const folio = await open().load({ environment: "sandbox", amazonId })
    expect(folio).toMatchObject({
      rounds: [],
      authorizations: [],
      captures: [],
      refunds: [],
      chargebacks: [],
      plans: [],
      wishes: [],
    })
    expect(await open().load({ environment: "live", amazonId })).toBeUndefined()
  })

  const onOneCart = async (...each: readonly Partial<OrderReferenceRow>[]) => {
    const cartId = unique("cart")
    const rows = each.map((fields) => row.orderReference({ cartId, ...fields }))
    expect(await open().commit(rows.map((insert) => ({ in: "orderReference", insert })))).toBe("done")
    return { rows, found: (await open().load({ cartId }))?.orderReference }
  }

  it("finds the current order reference of a cart, be it the older one", async () => {
    const { rows, found } = await onOneCart({}, { createdAt: minutesLater(1), supersededAt: someDay })
    expect(found).toEqual(rows[0])
  })

  it("finds the newest order reference of a cart that has no current one", async () => {
    const past = { supersededAt: minutesLater(9) }
    const { rows, found } = await onOneCart(
      past,
      { ...past, createdAt: minutesLater(2) },
      { ...past, createdAt: minutesLater(1) },
    )
    expect(found).toEqual(rows[1])
  })

  it("gives lists in the order of creation, and of writing within one millisecond", async () => {
    const orderReference = row.orderReference()
    const of = { orderReferenceId: orderReference.id }
    const rounds = [4, 1, 3, 2].map((n) => row.round({ ...of, n, createdAt: n === 2 ? new Date(0) : someDay }))
    const inserts = rounds.map((insert): Change => ({ in: "round", insert }))
    await open().commit([{ in: "orderReference", insert: orderReference }, ...inserts])
    const folio = await open().load({ id: orderReference.id })
    expect(folio?.rounds.map((round) => round.n)).toEqual([2, 4, 1, 3])
  })

  it("gives the history newest first, the last written first within one millisecond, and not more than asked for", async () => {
    const of = { orderReferenceId: unique("apor") }
    const told = row.history({ ...everything.history, ...of, createdAt: minutesLater(5) })
    const notes = ["a", "b", "c"].map((event) => row.history({ ...of, event }))
    await open().commit([told, ...notes].map((insert) => ({ in: "history", insert })))
    expect(await open().history(of.orderReferenceId, 3)).toEqual([told, notes[2], notes[1]])
    expect(await open().history(of.orderReferenceId, 9)).toHaveLength(4)
  })
}
