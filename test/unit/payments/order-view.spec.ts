import type { OrderView } from "../../../src/services/domain/order-view"
import type { AccountOptions } from "../../../src/services/options/options"
import { orderView } from "../../../src/services/payments/order-view"
import type { Account, Policy } from "../../../src/services/payments/parts"
import type { Case } from "../../../src/services/payments/view/case"
import type { ShopSide } from "../../../src/services/payments/view/shop-side"
import type { Folio } from "../../../src/services/ports/ledger"
import type { AuthorizationRow, CaptureRow, OrderReferenceRow, RefundRow } from "../../../src/services/ports/rows"
import { assemble } from "../../../src/services/assemble"
import { memoryLedger } from "../../builders/memory-ledger"
import { aFolio } from "../../builders/a-folio"
import { row, someDay, someMoney } from "../../builders/ledger-rows"
import { anAccount, aV2Account, someOptions } from "../options/some-options"

const day = 24 * 60 * 60_000
const session = "payses_1"
const authorization = (fields: Partial<AuthorizationRow> = {}) =>
  row.authorization({ id: "apau_1", sessionId: session, state: "Open", settledAt: someDay, ...fields })
const capture = (fields: Partial<CaptureRow> = {}) =>
  row.capture({
    id: "apca_1",
    authorizationId: "apau_1",
    state: "Completed",
    link: "capt_1",
    settledAt: someDay,
    ...fields,
  })
const refund = (fields: Partial<RefundRow> = {}) =>
  row.refund({ captureId: "apca_1", state: "Completed", amount: someMoney(1_000n), settledAt: someDay, ...fields })

const order = (fields: Partial<OrderReferenceRow> = {}) =>
  row.orderReference({ state: "Open", total: someMoney(9_450n), orderId: "order_1", ...fields })

const folio = (parts: Partial<Folio> = {}): Folio =>
  aFolio(order(), { rounds: [row.round({ sessionId: session, confirm: "settled" })], ...parts })

function account(policy: Partial<Policy> = {}, of: AccountOptions = anAccount): Account {
  const heart = assemble(
    { ...someOptions, accounts: { shop: of } },
    { ledger: memoryLedger(), observe: () => undefined },
  )
  const found = heart.with({ run: (_key, job) => job() }).account(heart.accounts[0] ?? "")
  return { ...found, policy: { ...found.policy, ...policy } }
}

const shopOf = (capturable: bigint, refundable: bigint): ShopSide => ({
  order: "open",
  payment: { sessionId: session, capturable, refundable },
})

const view = (of: Folio, more: Partial<Case> = {}): OrderView =>
  orderView({
    folio: of,
    history: [],
    account: account(),
    shop: shopOf(9_450n, 0n),
    now: someDay,
    nameOf: (actor) => actor,
    ...more,
  })
const names = ({ actions }: OrderView) => actions.map(({ name }) => name)
const closed = (reason: string) => authorization({ state: "Closed", reason })
const captured = folio({ authorizations: [closed("MaxCapturesProcessed")], captures: [capture()] })
const afterCapture = { shop: shopOf(0n, 9_450n) }

describe("what the merchant is shown of a payment", () => {
  it.each<[string, Folio, Partial<Case>, string, readonly string[]]>([
    ["draft", folio({ orderReference: order({ state: "Draft" }), rounds: [] }), {}, "draft", ["cancel", "refresh"]],
    ["confirmed", folio(), {}, "confirmed", ["authorize", "close", "cancel", "refresh"]],
    [
      "authorized",
      folio({ authorizations: [authorization()] }),
      {},
      "authorized",
      ["capture", "release", "close", "cancel", "refresh"],
    ],
    [
      "pending authorization",
      folio({ authorizations: [authorization({ state: "Pending" })] }),
      {},
      "pending",
      ["release", "close", "cancel", "refresh"],
    ],
    [
      "unsettled",
      folio({ authorizations: [authorization({ state: "Intended", settledAt: null })] }),
      {},
      "checking",
      ["close", "cancel", "refresh"],
    ],
    ["captured", captured, afterCapture, "captured", ["refund", "close", "refresh"]],
    [
      "captured and closed",
      { ...captured, orderReference: order({ state: "Closed", reason: "SellerClosed" }) },
      afterCapture,
      "captured",
      ["refund", "refresh"],
    ],
    [
      "partly captured",
      { ...captured, captures: [capture({ amount: someMoney(2_000n) })] },
      { shop: shopOf(7_450n, 2_000n) },
      "partly-captured",
      ["refund", "authorize", "close", "refresh"],
    ],
    [
      "capture pending",
      { ...captured, captures: [capture({ state: "Pending" })] },
      {},
      "capture-pending",
      ["close", "refresh"],
    ],
    [
      "refund pending",
      { ...captured, refunds: [refund({ state: "Pending" })] },
      afterCapture,
      "refund-pending",
      ["refund", "close", "refresh"],
    ],
    [
      "partly refunded",
      { ...captured, refunds: [refund()] },
      { shop: shopOf(0n, 8_450n) },
      "partly-refunded",
      ["refund", "close", "refresh"],
    ],
    [
      "refunded",
      { ...captured, refunds: [refund({ amount: someMoney(9_450n) })] },
      { shop: shopOf(0n, 0n) },
      "refunded",
      ["close", "refresh"],
    ],
    [
      "suspended",
      folio({
        orderReference: order({ state: "Suspended", reason: "InvalidPaymentMethod" }),
        authorizations: [authorization({ state: "Declined", reason: "InvalidPaymentMethod" })],
      }),
      {},
      "suspended",
      ["close", "cancel", "refresh"],
    ],
    [
      "rejected",
      folio({
        orderReference: order({ state: "Closed", reason: "AmazonClosed" }),
        authorizations: [authorization({ state: "Declined", reason: "AmazonRejected" })],
      }),
      {},
      "rejected",
      ["cancel", "refresh"],
    ],
    [
      "declined",
      folio({ authorizations: [authorization({ state: "Declined", reason: "ProcessingFailure" })] }),
      {},
      "declined",
      ["authorize", "close", "cancel", "refresh"],
    ],
    [
      "released",
      folio({ authorizations: [closed("SellerClosed")] }),
      {},
      "released",
      ["authorize", "close", "cancel", "refresh"],
    ],
    [
      "reservation ended",
      folio({ authorizations: [closed("ExpiredUnused")] }),
      {},
      "reservation-ended",
      ["authorize", "close", "cancel", "refresh"],
    ],
    [
      "captured in Seller Central, and the capture was not read yet,",
      folio({ authorizations: [closed("MaxCapturesProcessed")] }),
      {},
      "captured-elsewhere",
      ["close", "cancel", "refresh"],
    ],
    [
      "canceled",
      folio({ orderReference: order({ state: "Canceled", reason: "SellerCanceled" }) }),
      { shop: { order: "canceled", payment: null } },
      "canceled",
      ["refresh"],
    ],
    [
      "canceled at Amazon, with the order still standing,",
      folio({ orderReference: order({ state: "Canceled", reason: "AmazonCanceled" }) }),
      {},
      "canceled",
      ["cancel", "refresh"],
    ],
    [
      "claimed back",
      { ...captured, chargebacks: [row.chargeback({ captureId: "apca_1" })] },
      afterCapture,
      "chargeback",
      ["close", "refresh"],
    ],
    [
      "refunded in vain",
      { ...captured, refunds: [refund({ state: "Declined", reason: "AmazonRejected" })] },
      afterCapture,
      "refund-declined",
      ["refund", "close", "refresh"],
    ],
    [
      "captured in vain",
      folio({ authorizations: [closed("AmazonClosed")], captures: [capture({ state: "Declined", link: null })] }),
      {},
      "capture-declined",
      ["authorize", "close", "cancel", "refresh"],
    ],
    [
      "expired",
      folio({ orderReference: order({ state: "Closed", reason: "Expired" }) }),
      {},
      "expired",
      ["cancel", "refresh"],
    ],
    ["a state no table knows", folio({ orderReference: order({ state: "Frozen" }) }), {}, "unknown", ["refresh"]],
  ])("of a %s one: its situation and only what can be done", (_what, of, more, situation, actions) => {
    const shown = view(of, more)
    expect(shown.situation.is).toBe(situation)
    expect(names(shown)).toEqual(actions)
  })

  it.each<[string, Folio, Partial<Case>, string]>([
    ["captured", captured, afterCapture, "good"],
    [
      "captured, with a pending refund",
      { ...captured, refunds: [refund({ state: "Pending" })] },
      afterCapture,
      "warning",
    ],
    [
      "captured, and claimed back",
      { ...captured, chargebacks: [row.chargeback({ captureId: "apca_1" })] },
      afterCapture,
      "danger",
    ],
    [
      "captured elsewhere, and not booked",
      { ...captured, captures: [capture({ link: null, origin: "external" })] },
      {},
      "warning",
    ],
    [
      "authorized, and ending soon",
      folio({
        authorizations: [
          authorization({
            expiresAt: new Date(someDay.getTime() + day),
            createdAt: new Date(someDay.getTime() - 29 * day),
          }),
        ],
      }),
      {},
      "danger",
    ],
  ])("%s: never in a better color than what must not be overlooked", (_what, of, more, tone) => {
    expect(view(of, more).situation.tone).toBe(tone)
  })

  const left = { code: "medusa-capture-fails", amount: "94.50", tone: "warning" } as const
  it.each<[string, Folio, Partial<Case>, readonly object[]]>([
    ["nothing is reserved", folio({ authorizations: [authorization({ state: "Declined" })] }), {}, [left]],
    ["it is reserved", folio({ authorizations: [authorization()] }), {}, []],
    ["the order is canceled", folio(), { shop: { ...shopOf(9_450n, 0n), order: "canceled" } }, []],
    ["the shop has no payment", folio(), { shop: { order: "open", payment: null } }, []],
    ["all is captured", captured, afterCapture, []],
  ])("warns of Medusa's own capture where it would fail: %s", (_when, of, more, expected) => {
    const found = view(of, more).alerts.filter(({ code }) => code === left.code)
    expect(found).toEqual(expected.map((it) => expect.objectContaining(it) as unknown))
  })

  it.each<[string, number, number | null]>([
    ["a reservation of two days", 2, null],
    ["one of thirty", 30, 7],
  ])("%s has one deadline that comes first", (_what, days, captureIn) => {
    const row = authorization({ createdAt: someDay, expiresAt: new Date(someDay.getTime() + days * day) })
    const [line] = view(folio({ authorizations: [row] })).authorizations
    expect(line?.capture_by).toEqual(captureIn === null ? null : new Date(someDay.getTime() + captureIn * day))
    expect(line?.expires_at).toEqual(row.expiresAt)
  })

  it("calls the cancellation by what it cancels", () => {
    const wordings = (of: ShopSide["order"]) =>
      view(folio(), { shop: { order: of, payment: null } }).actions.map(({ wording }) => wording)
    expect(wordings("open")).toContain("cancel-order")
    expect(wordings("none")).toContain("cancel")
  })

  it("forgets a declined capture once the money is reserved again", () => {
    const again = authorization({ id: "apau_2", createdAt: new Date(someDay.getTime() + day) })
    const of = folio({ authorizations: [closed("AmazonClosed"), again], captures: [capture({ state: "Declined" })] })
    expect(view(of, { now: new Date(someDay.getTime() + day) }).alerts).toEqual([])
  })

  it("may do nothing with an account that the options do not name any more", () => {
    expect(view(captured, { account: undefined, ...afterCapture }).actions).toEqual([])
  })

  it.each<[string, Folio, string, string]>([
    [
      "declined refund",
      { ...captured, refunds: [refund({ state: "Declined", reason: "AmazonRejected" })] },
      "refund-declined",
      "danger",
    ],
    ["pending refund", { ...captured, refunds: [refund({ state: "Pending" })] }, "refund-pending", "warning"],
    ["pending capture", { ...captured, captures: [capture({ state: "Pending" })] }, "capture-pending", "warning"],
    ["declined capture", { ...captured, captures: [capture({ state: "Declined" })] }, "capture-declined", "danger"],
    ["chargeback", { ...captured, chargebacks: [row.chargeback({ captureId: "apca_1" })] }, "chargeback", "danger"],
    [
      "lost answer",
      folio({ authorizations: [authorization({ state: "Intended", settledAt: null })] }),
      "in-doubt",
      "warning",
    ],
    ["parked wish", folio({ wishes: [row.wish({ wish: "cancel", state: "parked" })] }), "cancel-parked", "danger"],
    ["order not to be shipped", folio({ orderReference: order({ flags: ["do-not-ship"] }) }), "do-not-ship", "warning"],
    ["flag that nobody has heard of", folio({ orderReference: order({ flags: ["new-flag"] }) }), "new-flag", "danger"],
    ["constraint", folio({ orderReference: order({ constraints: ["PaymentPlanNotSet"] }) }), "constraint", "warning"],
    [
      "reservation that ends",
      folio({
        authorizations: [
          authorization({
            expiresAt: new Date(someDay.getTime() + day),
            createdAt: new Date(someDay.getTime() - 29 * day),
          }),
        ],
      }),
      "reservation-ends",
      "danger",
    ],
    [
      "late capture",
      folio({
        authorizations: [
          authorization({
            createdAt: new Date(someDay.getTime() - 8 * day),
            expiresAt: new Date(someDay.getTime() + 22 * day),
          }),
        ],
      }),
      "capture-late",
      "warning",
    ],
  ])("cannot overlook a %s", (_what, of, code, tone) => {
    expect(view(of).alerts).toContainEqual(expect.objectContaining({ code, tone }))
  })

  it("says of a chargeback without details that its amount is the most that it can be", () => {
    const claim = (state: string) =>
      view({ ...captured, chargebacks: [row.chargeback({ captureId: "apca_1", state })] })
    const told = ({ chargebacks: [line], alerts: [alert] }: OrderView) => [line?.at_most, alert?.code, alert?.amount]
    expect(told(claim("Untold"))).toEqual([true, "chargeback-untold", "94.50"])
    expect(told(claim("RECEIVED"))).toEqual([false, "chargeback", "94.50"])
  })

  it("says nothing of a declined refund that a later one has made up for", () => {
    const link = "ref_1"
    const of = { ...captured, refunds: [refund({ link, state: "Declined" }), refund({ link, try: 2 })] }
    expect(view(of, afterCapture).alerts).toEqual([])
  })

  it.each<[Policy["captureMismatch"], boolean, boolean, readonly (readonly [string, boolean, string])[]]>([
    [
      "refuse",
      false,
      true,
      [
        ["94.48", false, "capture-other-refused"],
        ["94.50", true, "capture-exact"],
      ],
    ],
    [
      "asynchronous",
      false,
      false,
      [
        ["94.48", true, "capture-less-asynchronous"],
        ["94.50", true, "capture-exact"],
      ],
    ],
    [
      "split",
      false,
      false,
      [
        ["14.17", true, "capture-split-keeps"],
        ["94.48", false, "capture-split-no-room"],
        ["94.50", true, "capture-exact"],
      ],
    ],
    [
      "split",
      true,
      false,
      [
        ["14.17", true, "capture-split-keeps"],
        ["94.48", true, "capture-split-loses"],
        ["94.50", true, "capture-exact"],
      ],
    ],
  ])(
    "sees the amount guard: %s, reservation may be lost %s",
    (captureMismatch, splitMayLoseReservation, fixed, ranges) => {
      const shown = view(folio({ authorizations: [authorization()] }), {
        account: account({ captureMismatch, splitMayLoseReservation }),
      })
      const { amount } = shown.actions.find(({ name }) => name === "capture") ?? { amount: null }
      expect(amount?.ranges.map((it) => [it.up_to, it.allowed, it.says])).toEqual(ranges)
      expect(amount).toMatchObject({ suggested: "94.50", most: "94.50", fixed })
    },
  )

  it.each<[Policy["captureMismatch"], string, boolean]>([
    ["asynchronous", "capture-less", true],
    ["split", "capture-split-no-room-but-less", false],
  ])("sees with %s that Checkout v2 captures less at once: %s", (captureMismatch, says, allowed) => {
    const full = folio({ authorizations: [authorization({ amount: someMoney(9_450n) })] })
    const { actions } = view(full, { account: account({ captureMismatch }, aV2Account) })
    expect(actions.find(({ name }) => name === "capture")?.amount?.ranges).toEqual([
      { up_to: "94.48", allowed, says },
      { up_to: "94.50", allowed: true, says: "capture-exact" },
    ])
  })

  it("refunds at most what Amazon and the shop both allow", () => {
    const most = (refundable: bigint) =>
      view({ ...captured, refunds: [refund()] }, { shop: shopOf(0n, refundable) }).refundable
    expect([most(9_450n), most(2_000n), most(0n)]).toEqual(["84.50", "20.00", "0.00"])
  })
})
