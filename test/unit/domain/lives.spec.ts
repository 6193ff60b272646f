import fc from "fast-check"

import { lifecycle } from "../../../src/services/domain/lifecycle"
import type { Kind } from "../../../src/services/domain/lives"
import { lives } from "../../../src/services/domain/lives"

/** Amazon's page "States and reason codes", line by line: the states of each object with the reasons given for them. */
const documented: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  "order-reference": {
    Draft: [],
    Open: [],
    Suspended: ["InvalidPaymentMethod", "PaymentAuthorizationRequired"],
    // The last two are a checkout session's.
    Canceled: ["SellerCanceled", "Stale", "AmazonCanceled", "AmazonRejected", "BuyerCanceled"],
    Closed: [
      "SellerClosed",
      "Expired",
      "MaxAmountCharged",
      "MaxAuthorizationsCaptured",
      "MaxAuthorizationsProcessed",
      "AmazonClosed",
    ],
  },
  authorization: {
    Pending: ["StopShipmentAtypicalAuth"],
    Open: ["StopShipmentAtypicalAuth"],
    Declined: ["InvalidPaymentMethod", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"],
    Closed: ["MaxCapturesProcessed", "ExpiredUnused", "SellerClosed", "OrderReferenceCanceled", "AmazonClosed"],
  },
  capture: {
    Pending: ["StopShipmentAtypicalAuth"],
    Completed: ["StopShipmentAtypicalAuth"],
    Declined: ["AmazonRejected", "ProcessingFailure"],
    Closed: ["MaxAmountRefunded", "MaxRefundsProcessed", "AmazonClosed"],
  },
  refund: { Pending: [], Completed: [], Declined: ["AmazonRejected", "ProcessingFailure"] },
}

/** Which call Amazon takes in which state, of the calls that change something. */
const calls: readonly (readonly [Kind, string, readonly string[]])[] = [
  ["order-reference", "set", ["Draft"]],
  ["order-reference", "confirm", ["Draft", "Open", "Suspended"]],
  ["order-reference", "authorize", ["Open"]],
  ["order-reference", "cancel", ["Draft", "Open", "Suspended"]],
  ["order-reference", "close", ["Open", "Suspended"]],
  ["authorization", "capture", ["Open"]],
  ["authorization", "release", ["Pending", "Open"]],
  ["capture", "refund", ["Completed"]],
]

const kinds = Object.keys(lives) as readonly Kind[]

describe.each(kinds)("The life of the %s", (kind) => {
  const life = lives[kind]

  it("has exactly Amazon's states", () => {
    expect(life.states.toSorted()).toEqual(Object.keys(documented[kind]).toSorted())
  })

  it("has exactly Amazon's reason codes", () => {
    expect(life.reasons.toSorted()).toEqual([...new Set(Object.values(documented[kind]).flat())].toSorted())
  })

  it.each(life.states)("leads to %s", (state) => {
    expect(state === life.initial || life.reaches(life.initial, state)).toBe(true)
  })

  it.each(life.states)("ends, or goes on to an end, from %s", (state) => {
    const ends = life.states.filter((it) => life.isFinal(it))
    expect(ends.includes(state) || ends.some((end) => life.reaches(state, end))).toBe(true)
  })

  it.each(life.states.filter((it) => life.isFinal(it)))("goes nowhere from %s, and allows nothing there", (state) => {
    expect(life.states.filter((goal) => life.reaches(state, goal))).toEqual([])
    expect(calls.filter(([it, verb]) => it === kind && life.allows(state, verb))).toEqual([])
  })

  it("knows no other word, and allows nothing in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("open", "toString", "__proto__", "constructor")), (word) => {
        fc.pre(!life.states.includes(word))
        expect([life.knows(word), life.isFinal(word), life.allows(word, "capture")]).toEqual([false, false, false])
        expect(life.states.some((state) => life.reaches(word, state) || life.reaches(state, word))).toBe(false)
      }),
    )
  })
})

describe("Calls and states", () => {
  it.each(calls)("%s: %s is taken in %j", (kind, verb, states) => {
    expect(lives[kind].states.filter((state) => lives[kind].allows(state, verb))).toEqual(states)
  })

  it("alternate only between Open and Suspended", () => {
    const cycles = kinds.flatMap((kind) =>
      lives[kind].states.filter((state) => lives[kind].reaches(state, state)).map((state) => `${kind} ${state}`),
    )
    expect(cycles).toEqual(["order-reference Open", "order-reference Suspended"])
  })
})

describe("lifecycle", () => {
  it("follows ways of any length and survives a circle", () => {
    const row = (...to: ("a" | "b" | "c" | "d")[]) => ({ to, allows: [] })
    const life = lifecycle("a", { a: row("b"), b: row("c"), c: row("a", "d"), d: row() }, [])
    expect(life.reaches("a", "d")).toBe(true)
    expect(life.reaches("a", "a")).toBe(true)
    expect(life.reaches("d", "a")).toBe(false)
  })
})
