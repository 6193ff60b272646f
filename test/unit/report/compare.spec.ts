import type { Seen } from "../../../src/services/domain/seen"
import { languages } from "../../../src/services/domain/language"
import { compare } from "../../../src/services/payments/report/compare"
import type { DifferenceKind } from "../../../src/services/payments/report/difference-kinds"
import { differenceKinds, remedies } from "../../../src/services/payments/report/difference-kinds"
import { differenceTexts } from "../../../src/services/payments/report/difference-texts"
import { cannotList, remedyTexts } from "../../../src/services/payments/report/remedy-texts"
import type { ShopPayment, Sides } from "../../../src/services/payments/report/sides"
import type { AuthorizationRow, CaptureRow, OrderReferenceRow, RefundRow } from "../../../src/services/ports/rows"
import { row, someDay, someMoney } from "../../builders/ledger-rows"

const now = new Date(someDay.getTime() + 3_600_000)
const booked = (id: string, minor = 9_450n) => ({ id, amount: someMoney(minor), createdAt: someDay })

/** What one test has otherwise than an order that is paid, captured and refunded in part, and on which all agree. */
type Otherwise = {
  readonly order?: Partial<OrderReferenceRow>
  readonly authorization?: Partial<AuthorizationRow>
  readonly capture?: Partial<CaptureRow> | null
  readonly refund?: Partial<RefundRow> | null
  readonly amazon?: Readonly<Record<string, Partial<Seen> | null>>
  readonly strangers?: readonly Seen[]
  readonly payment?: Partial<ShopPayment> | null
  readonly status?: string
  readonly shopOrder?: { readonly canceled: boolean } | null
}

const settled = { settledAt: someDay, createdAt: someDay }

function sides(it: Otherwise = {}): Sides {
  const orderReference = row.orderReference({
    amazonId: "S02-1" as OrderReferenceRow["amazonId"],
    state: "Open",
    total: someMoney(9_450n),
    ...it.order,
  })
  const authorization = row.authorization({
    ...settled,
    id: "a",
    amazonId: "A1",
    state: "Open",
    sessionId: "s",
    ...it.authorization,
  })
  const capture =
    it.capture === null
      ? []
      : [
          row.capture({
            ...settled,
            authorizationId: "a",
            id: "c",
            amazonId: "C1",
            state: "Completed",
            link: "capt",
            ...it.capture,
          }),
        ]
  const refund =
    it.refund === null || it.capture === null
      ? []
      : [
          row.refund({
            ...settled,
            captureId: "c",
            amazonId: "R1",
            state: "Completed",
            link: "ref",
            amount: someMoney(1_000n),
            ...it.refund,
          }),
        ]
  const shown: Readonly<Record<string, Seen>> = {
    S1: { ref: { kind: "order-reference", id: "S02-1" }, state: "Open", version: "", amount: someMoney(9_450n) },
    A1: { ref: { kind: "authorization", id: "A1" }, state: "Open", version: "", amount: someMoney(9_450n) },
    C1: {
      ref: { kind: "capture", id: "C1" },
      parent: { kind: "authorization", id: "A1" },
      state: "Completed",
      version: "",
      amount: someMoney(9_450n),
    },
    R1: {
      ref: { kind: "refund", id: "R1" },
      parent: { kind: "capture", id: "C1" },
      state: "Completed",
      version: "",
      amount: someMoney(1_000n),
    },
  }
  const seen = Object.entries(shown).flatMap(([name, one]) => {
    const change = it.amazon?.[name]
    return change === null ? [] : [{ ...one, ...change }]
  })
  const payment = { id: "pay", canceled: false, captures: [booked("capt")], refunds: [booked("ref", 1_000n)] }
  return {
    folio: {
      orderReference,
      rounds: [],
      authorizations: [authorization],
      captures: capture,
      refunds: refund,
      chargebacks: [],
      plans: [],
      wishes: [],
    },
    amazon: { seen, strangers: it.strangers ?? [] },
    shop: {
      order:
        it.shopOrder === null
          ? null
          : { id: "order", number: "1", canceled: false, createdAt: someDay, ...it.shopOrder },
      sessions: [
        {
          id: "s",
          status: it.status ?? "captured",
          payment: it.payment === null ? null : { ...payment, ...it.payment },
        },
      ],
    },
    now,
  }
}

const without = { C1: null, R1: null }
const bare = { captures: [], refunds: [] }
const uncollected: Otherwise = { capture: null, amazon: without, payment: bare, status: "authorized" }
const stranger: Seen = { ref: { kind: "order-reference", id: "S02-2" }, state: "Open", version: "" }

/** What is planted, and what must be found; nothing else may be. */
const planted: readonly (readonly [string, Otherwise, readonly (readonly [DifferenceKind, string])[]])[] = [
  ["nothing", {}, []],
  ["nothing, and not collected yet", uncollected, []],
  ["an order reference that ended elsewhere", { amazon: { S1: { state: "Canceled" } } }, [["state-differs", "S02-1"]]],
  ["another total", { amazon: { S1: { amount: someMoney(1n) } } }, [["total-differs", "S02-1"]]],
  ["another amount", { amazon: { C1: { amount: someMoney(9_400n) } } }, [["amount-differs", "C1"]]],
  [
    "an authorization closed by its capture",
    { amazon: { A1: { state: "Closed", reason: "MaxCapturesProcessed" } } },
    [],
  ],
  [
    "a reservation that ran out",
    { ...uncollected, amazon: { ...without, A1: { state: "Closed", reason: "ExpiredUnused" } } },
    [["state-differs", "A1"]],
  ],
  [
    "a capture made elsewhere",
    { capture: null, amazon: { R1: null }, payment: bare, status: "authorized" },
    [["effect-unknown", "C1"]],
  ],
  ["a refund made elsewhere", { refund: null, payment: { refunds: [] } }, [["effect-unknown", "R1"]]],
  [
    "a foreign authorization",
    { authorization: { amazonId: "A0" }, ...{ capture: null, payment: bare, status: "authorized", amazon: without } },
    [
      ["authorization-unknown", "A1"],
      ["not-at-amazon", "A0"],
    ],
  ],
  ["a refund that Amazon does not show", { amazon: { R1: null } }, [["not-at-amazon", "R1"]]],
  [
    "a capture that the shop has not booked",
    { capture: { link: null }, payment: { captures: [] } },
    [["capture-not-in-shop", "C1"]],
  ],
  [
    "a refund that the shop has not booked",
    { refund: { link: null }, payment: { refunds: [] } },
    [["refund-not-in-shop", "R1"]],
  ],
  ["a refund out of a report", { refund: { link: "apdi_1" }, payment: { refunds: [] } }, []],
  [
    "a capture of the shop's that nothing stands behind",
    { ...uncollected, payment: { captures: [booked("capt")], refunds: [] } },
    [["shop-capture-without-effect", "capt"]],
  ],
  [
    "a refund of the shop's that Amazon declined",
    { refund: { state: "Declined" }, amazon: { R1: { state: "Declined" } } },
    [["shop-refund-without-effect", "ref"]],
  ],
  ["money kept on a canceled order", { shopOrder: { canceled: true } }, [["money-on-canceled-order", "S02-1"]]],
  ["money kept without an order", { shopOrder: null }, [["money-without-order", "S02-1"]]],
  [
    "a canceled order, all given back",
    {
      shopOrder: { canceled: true },
      refund: { amount: someMoney(9_450n) },
      amazon: { R1: { amount: someMoney(9_450n) } },
    },
    [],
  ],
  [
    "a reservation on a canceled order",
    { ...uncollected, shopOrder: { canceled: true } },
    [["reservation-on-canceled-order", "A1"]],
  ],
  ["a reservation without an order", { ...uncollected, shopOrder: null }, [["reservation-without-order", "A1"]]],
  ["a fresh reservation without an order", { ...uncollected, shopOrder: null, authorization: { createdAt: now } }, []],
  [
    "an order without a payment",
    { ...uncollected, payment: null, status: "pending" },
    [["order-without-payment", "order"]],
  ],
  ["a session that says otherwise", { ...uncollected, status: "pending" }, [["session-differs", "s"]]],
  ["a second order reference", { strangers: [stranger] }, [["second-order-reference", "S02-2"]]],
]

describe("Amazon, ledger and shop compared", () => {
  it.each(planted)("%s", (_, it, expected) => {
    expect(compare(sides(it)).map(({ kind, objectId }) => [kind, objectId])).toEqual(expected)
  })

  it("finds an attempt without an outcome once its call is over", () => {
    const lost = sides({
      ...uncollected,
      authorization: { settledAt: null, amazonId: null, state: "Intended" },
      amazon: { ...without, A1: null },
    })
    expect(compare(lost).map(({ kind }) => kind)).toEqual(["outcome-unknown"])
    expect(compare({ ...lost, now: new Date(someDay.getTime() + 60_000) })).toEqual([])
  })

  it("plants every kind that a comparison can find", () => {
    const all = new Set(planted.flatMap(([, , kinds]) => kinds.map(([kind]) => kind)))
    const others = ["outcome-unknown", "unreadable"]
    expect([...all, ...others].sort()).toEqual(Object.keys(differenceKinds).sort())
  })
})

describe("What merchants read about differences", () => {
  const tables = { ...differenceTexts, ...remedyTexts, "cannot list": cannotList }

  it.each(Object.entries(tables))("%s is a finished sentence in each language, and no two say the same", (_, texts) => {
    for (const language of languages) expect(texts[language]).toMatch(/^\p{Lu}.{15,}[.]$/u)
    expect(new Set(Object.values(texts)).size).toBe(languages.length)
  })

  it.each(languages)("says in %s what is not found, whichever generation the accounts are of", (language) => {
    expect(cannotList[language]).toMatch(/Checkout v1.*Checkout v2.*Seller Central/)
  })

  it("has a remedy for every kind, and asks before money is moved", () => {
    for (const { remedy } of Object.values(differenceKinds)) expect(remedies).toHaveProperty(remedy)
    const moving = Object.entries(remedies).flatMap(([name, { movesMoney }]) => (movesMoney ? [name] : []))
    expect(moving).toEqual(["give-back", "cancel-second"])
  })
})
