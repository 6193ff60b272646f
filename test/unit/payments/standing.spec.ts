import { standingOf } from "../../../src/services/payments/standing-of"
import { totalChanged } from "../../../src/services/payments/supersede"
import type { AuthorizationRow, OrderReferenceRow, RoundRow } from "../../../src/services/ports/rows"
import { aFolio } from "../../builders/a-folio"
import { row, someDay } from "../../builders/ledger-rows"

type Given = {
  readonly orderReference?: Partial<OrderReferenceRow>
  readonly rounds?: readonly Partial<RoundRow>[]
  readonly left?: string
  readonly authorizations?: readonly (Partial<AuthorizationRow> & { readonly round?: number })[]
}

function folio({ orderReference, rounds = [], left, authorizations = [] }: Given) {
  const order = row.orderReference({ state: "Open", ...orderReference })
  const made = rounds.map((it, at) => row.round({ orderReferenceId: order.id, n: at + 1, confirm: "settled", ...it }))
  return aFolio(order, {
    rounds: made,
    authorizations: authorizations.map(({ round = made.length, ...it }) =>
      row.authorization({ orderReferenceId: order.id, roundId: made[round - 1]?.id ?? "", settledAt: someDay, ...it }),
    ),
    wishes: left === undefined ? [] : [row.wish({ orderReferenceId: order.id, wish: "cancel", why: left })],
  })
}

const one = [{}]
const superseded = { supersededAt: someDay }

describe("Where a payment stands", () => {
  it("is nowhere without an order reference", () => {
    expect(standingOf(undefined)).toEqual({ state: "none" })
  })

  it.each<[string, Given, string, string | undefined]>([
    ["attached, not confirmed", {}, "attached", undefined],
    ["Confirm without an answer", { rounds: [{ confirm: "unsettled" }] }, "attached", "not-confirmed"],
    ["Confirm refused", { rounds: [{ confirm: "refused" }] }, "attached", "not-confirmed"],
    ["confirmed, the buyer is at Amazon", { rounds: one }, "confirmed", "sca-unproven"],
    ["back with success", { rounds: [{ proof: "success" }] }, "confirmed", undefined],
    ["back with failure, cancelling is under way", { rounds: [{ proof: "failure" }] }, "declined", "sca-failure"],
    [
      "back with failure, cancelled",
      { orderReference: { state: "Canceled", ...superseded }, rounds: [{ proof: "failure" }] },
      "ended",
      "sca-failure",
    ],
    [
      "back with abandoned, Suspended",
      { orderReference: { state: "Suspended" }, rounds: [{ proof: "abandoned" }] },
      "declined",
      "sca-abandoned",
    ],
    ["back with abandoned, still Open", { rounds: [{ proof: "abandoned" }] }, "declined", "sca-abandoned-open"],
    ["back with an error", { rounds: [{ proof: "error" }] }, "declined", "sca-error"],
    [
      "Suspended by a decline that was read only",
      { orderReference: { state: "Suspended" }, rounds: one },
      "declined",
      "InvalidPaymentMethod",
    ],
    ["closed by Amazon", { orderReference: { state: "Closed" }, rounds: one }, "ended", "order-reference-used-up"],
    ["given up for another one", { orderReference: superseded, rounds: one }, "ended", "order-reference-used-up"],
    [
      "given up because the total changed while the buyer was at Amazon",
      { orderReference: { state: "Canceled", ...superseded }, rounds: [{ proof: "success" }], left: totalChanged },
      "ended",
      "amount-changed",
    ],
    ["authorized", { rounds: one, authorizations: [{ state: "Open" }] }, "authorized", undefined],
    [
      "captured in full",
      { rounds: one, authorizations: [{ state: "Closed", reason: "MaxCapturesProcessed" }] },
      "authorized",
      undefined,
    ],
    [
      "authorized though the return said failure",
      { rounds: [{ proof: "failure" }], authorizations: [{ state: "Open" }] },
      "authorized",
      undefined,
    ],
    ["pending", { rounds: one, authorizations: [{ state: "Pending" }] }, "pending", "pending"],
    ["a state that no table knows", { rounds: one, authorizations: [{ state: "Undreamt" }] }, "pending", "pending"],
    [
      "an authorization without an answer",
      { rounds: one, authorizations: [{ state: "Intended", settledAt: null }] },
      "checking",
      "checking",
    ],
    [
      "declined",
      { rounds: one, authorizations: [{ state: "Declined", reason: "AmazonRejected" }] },
      "declined",
      "AmazonRejected",
    ],
    [
      "declined for a reason that no table knows",
      { rounds: one, authorizations: [{ state: "Declined", reason: "New" }] },
      "declined",
      "AmazonRejected",
    ],
    [
      "released after something else failed",
      { rounds: one, authorizations: [{ state: "Closed", reason: "SellerClosed" }] },
      "declined",
      "session-missing",
    ],
    [
      "released, and the order reference is over",
      {
        orderReference: { state: "Canceled" },
        rounds: one,
        authorizations: [{ state: "Closed", reason: "OrderReferenceCanceled" }],
      },
      "ended",
      "order-reference-used-up",
    ],
    [
      "a decline of an earlier round, and a new one",
      {
        rounds: [{}, { proof: "success" }],
        authorizations: [{ round: 1, state: "Declined", reason: "InvalidPaymentMethod" }],
      },
      "confirmed",
      undefined,
    ],
    [
      "a second try after a decline",
      {
        rounds: one,
        authorizations: [
          { try: 1, state: "Declined", reason: "ProcessingFailure" },
          { try: 2, state: "Open" },
        ],
      },
      "authorized",
      undefined,
    ],
    [
      "a part authorized for a capture does not stand for the order",
      {
        rounds: one,
        authorizations: [
          { state: "Declined", reason: "AmazonRejected" },
          { state: "Open", purpose: "part" },
        ],
      },
      "declined",
      "AmazonRejected",
    ],
  ])("%s", (_what, given, state, code) => {
    const standing = standingOf(folio(given))
    expect([standing.state, standing.problem?.code]).toEqual([state, code])
  })
})
