import type { Seen } from "../../../src/services/domain/seen"
import { isShown, toldAlready } from "../../../src/services/payments/told-already"
import { takeOver } from "../../../src/services/payments/take-over"
import type { Hint } from "../../../src/services/ports/notice"
import { aFolio } from "../../builders/a-folio"
import { row, someDay } from "../../builders/ledger-rows"

const by = { source: "call", at: someDay, actor: null } as const
const session = row.orderReference({ state: "Open", version: "2026-01-15T10:20:30Z" })
const seen = (id: string, more: Partial<Seen> = {}): Seen => ({
  ref: { kind: "order-reference", id, more: { later: "S02-7654321-7654321" } },
  state: "Open",
  version: "2026-01-15T10:25:12Z",
  ...more,
})
const named = { ...session, laterId: "S02-7654321-7654321" }
const hint: Hint = {
  is: "hint",
  kind: "order-reference",
  id: "S02-7654321-7654321",
  orderReferenceId: "S02-7654321-7654321",
  state: null,
  reason: null,
  version: "",
  sellerId: "A1SELLEREXAMPLE",
  environment: "sandbox",
  sample: false,
}

describe("an order reference's later name", () => {
  const learnt = {
    in: "orderReference",
    id: session.id,
    when: { laterId: null },
    set: { laterId: "S02-7654321-7654321" },
  }

  it.each([
    ["news", {}],
    ["nothing new", { version: session.version }],
    ["older news", { version: "2026-01-15T10:20:29Z" }],
  ])("is learnt from a snapshot that brings %s else", (_what, more) => {
    expect(takeOver(aFolio(session), [seen(session.amazonId, more)], by)).toContainEqual(learnt)
  })

  it("never changes", () => {
    const other = seen(session.amazonId, {
      ref: { kind: "order-reference", id: session.amazonId, more: { later: "X" } },
    })
    expect(takeOver(aFolio(named), [other], by)).not.toContainEqual(
      expect.objectContaining({ set: { laterId: expect.anything() } }),
    )
  })

  it("names the same row in later snapshots, and no other name does", () => {
    const closed = { state: "Closed", reason: "SellerClosed" } as const
    const change = expect.objectContaining({ in: "orderReference", set: expect.objectContaining(closed) })
    expect(takeOver(aFolio(named), [seen("S02-7654321-7654321", closed)], by)).toContainEqual(change)
    expect(takeOver(aFolio(named), [seen("S02-0000000-0000000", closed)], by)).toEqual([])
  })
})

describe("a hint without a state", () => {
  it("is never told already, and is shown by any read of its object", () => {
    expect(toldAlready(aFolio(named), hint)).toBe(false)
    expect(isShown(aFolio(named), hint)).toBe(true)
    expect(isShown(aFolio(session), hint)).toBe(false)
  })
})

describe("an answer that Amazon gave no id", () => {
  const open = row.authorization({ orderReferenceId: session.id, state: "Intended", amazonId: null, settledAt: null })
  const declined = (key: string): Seen => ({
    ref: { kind: "authorization", id: "" },
    key,
    state: "Declined",
    reason: "AmazonRejected",
    version: "",
  })

  it("settles the attempt whose key it carries, and leaves its id empty", () => {
    const changes = takeOver(aFolio(session, { authorizations: [open] }), [declined(open.reference)], by)
    expect(changes).toContainEqual(
      expect.objectContaining({
        id: open.id,
        set: expect.objectContaining({ state: "Declined", amazonId: null, settledAt: someDay }),
      }),
    )
  })

  it("is nothing of somebody else's", () => {
    expect(takeOver(aFolio(session, { authorizations: [open] }), [declined("another")], by)).toEqual([])
  })
})
