import type { Currency } from "../../src/services/domain/currency"
import { attemptReference, orderReferenceId } from "../../src/services/domain/ids"
import { money } from "../../src/services/domain/money"
import type { TableName, Tables } from "../../src/services/ports/rows"
import { freshId } from "../../src/services/support/fresh-id"
import { freshReference } from "../../src/services/support/fresh-reference"

type Build = { readonly [T in TableName]: (fields?: Partial<Tables[T]>) => Tables[T] }

export const someDay = new Date("2026-03-01T10:00:00.123Z")
export const someMoney = (minor: bigint, currency: Currency = "EUR") => money(minor, currency)

/** A name that no other row has: every test may use one database. */
export const unique = (prefix: string): string => freshId(prefix, someDay)

const child = (prefix: string) => ({ id: unique(prefix), createdAt: someDay, orderReferenceId: unique("apor") })

const transaction = (prefix: string) => ({
  ...child(prefix),
  reference: freshReference(),
  amount: someMoney(9_450n),
  state: "Intended",
  reason: null,
  soft: false,
  amazonId: null,
  version: "",
  settledAt: null,
})

/** Rows with every "not yet" still null and nothing in common with another row but what is given. */
export const row: Build = {
  orderReference: (fields) => ({
    id: unique("apor"),
    createdAt: someDay,
    account: "de",
    environment: "sandbox",
    amazonId: orderReferenceId(unique("S02").replace("_", "-")),
    cartId: unique("cart"),
    state: "Draft",
    reason: null,
    version: "",
    total: null,
    constraints: [],
    supersededAt: null,
    orderId: null,
    labelledAt: null,
    placedAt: null,
    flags: [],
    dueAt: null,
    ...fields,
  }),
  round: (fields) => ({
    ...child("apro"),
    n: 1,
    sessionId: unique("payses"),
    total: someMoney(9_450n),
    authenticate: null,
    language: "de",
    confirm: "unsettled",
    arrivedAt: null,
    proof: "none",
    handedOutAt: someDay,
    ...fields,
  }),
  authorization: (fields) => ({
    ...transaction("apau"),
    roundId: unique("apro"),
    sessionId: unique("payses"),
    buyer: "present",
    purpose: "order",
    try: 1,
    mode: "sync",
    captureNow: false,
    expiresAt: null,
    ...fields,
  }),
  capture: (fields) => ({
    ...transaction("apca"),
    authorizationId: unique("apau"),
    origin: "merchant",
    wantedBy: null,
    link: null,
    ...fields,
  }),
  refund: (fields) => ({
    ...transaction("apre"),
    captureId: unique("apca"),
    origin: "merchant",
    wantedBy: null,
    link: null,
    part: 1,
    try: 1,
    ...fields,
  }),
  plan: (fields) => ({
    ...child("appl"),
    medusaCaptureId: unique("capt"),
    authorizationId: unique("apau"),
    part: someMoney(2_000n),
    step: "authorize",
    reason: null,
    ...fields,
  }),
  chargeback: (fields) => ({
    ...child("apcb"),
    captureId: unique("apca"),
    amazonId: unique("S02"),
    amount: someMoney(9_450n),
    state: "RECEIVED",
    reason: null,
    ...fields,
  }),
  announcement: (fields) => ({
    ...child("apan"),
    name: "amazon-pay.authorization-declined",
    data: {},
    sentAt: null,
    ...fields,
  }),
  wish: (fields) => ({
    ...child("apwi"),
    wish: "release",
    targetId: unique("apau"),
    state: "open",
    tries: 0,
    why: "order canceled",
    ...fields,
  }),
  history: (fields) => ({
    ...child("aphi"),
    kind: "authorization",
    targetId: unique("apau"),
    amazonId: null,
    event: "transition",
    from: null,
    to: null,
    reason: null,
    soft: false,
    source: "call",
    requestId: null,
    actor: null,
    ...fields,
  }),
}

const later = new Date("2026-03-02T11:12:13.456Z")

const known = {
  reference: attemptReference("a-reference_Of-ours"),
  state: "Declined",
  reason: "InvalidPaymentMethod",
  soft: true,
  amazonId: "S02-1234567-1234567-A000001",
  version: "2026-03-02T11:12:13.456Z",
  settledAt: later,
}

/** What a row can hold beyond `row`: with both, no column of any table is the same and none is null twice. */
export const everything: { readonly [T in TableName]: Partial<Tables[T]> } = {
  orderReference: {
    createdAt: later,
    account: "uk",
    environment: "live",
    state: "Suspended",
    reason: "InvalidPaymentMethod",
    version: "2026-03-02T11:12:13.456Z",
    total: someMoney(15_000_000n, "JPY"),
    constraints: ["PaymentPlanNotSet", 'with "quotes", {braces} and \\'],
    supersededAt: later,
    orderId: "order_1",
    labelledAt: later,
    placedAt: later,
    flags: ["do-not-ship"],
    dueAt: later,
  },
  round: {
    createdAt: later,
    n: 3,
    sessionId: "payses_other",
    total: someMoney(1n, "GBP"),
    authenticate: someMoney(0n, "USD"),
    language: "fr",
    confirm: "settled",
    arrivedAt: later,
    proof: "abandoned",
    handedOutAt: later,
  },
  authorization: {
    createdAt: later,
    ...known,
    amount: someMoney(1n, "JPY"),
    roundId: "apro_other",
    sessionId: "payses_other",
    buyer: "gone",
    purpose: "rest",
    try: 4,
    mode: "async",
    captureNow: true,
    expiresAt: later,
  },
  capture: {
    createdAt: later,
    ...known,
    amount: someMoney(1n, "JPY"),
    authorizationId: "apau_other",
    origin: "capture-now",
    wantedBy: "capt_1",
    link: "capt_2",
  },
  refund: {
    createdAt: later,
    ...known,
    amount: someMoney(1n, "JPY"),
    captureId: "apca_other",
    origin: "external",
    wantedBy: "ref_1",
    link: "ref_2",
    part: 2,
    try: 3,
  },
  plan: {
    createdAt: later,
    medusaCaptureId: "capt_other",
    authorizationId: "apau_other",
    part: someMoney(1n, "GBP"),
    step: "parked",
    reason: "AmazonRejected",
  },
  chargeback: {
    createdAt: later,
    captureId: "apca_other",
    amazonId: "S02-chargeback",
    amount: someMoney(1n, "GBP"),
    state: "RESOLVED",
    reason: "A-to-z",
  },
  announcement: {
    createdAt: later,
    name: "amazon-pay.chargeback",
    data: { amount: "1.00", soft: true },
    sentAt: later,
  },
  wish: { createdAt: later, wish: "close", targetId: "apor_other", state: "parked", tries: 7, why: "paid in full" },
  history: {
    createdAt: later,
    kind: "guard",
    targetId: "apor_other",
    amazonId: "S02-1234567-1234567",
    event: "decline",
    from: "Open",
    to: "Closed",
    reason: "AmazonRejected",
    soft: true,
    source: "admin",
    requestId: "request-1",
    actor: "user_1",
  },
}
