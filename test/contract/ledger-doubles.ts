import type { TableName, Tables } from "../../src/services/ports/rows"
import { row, someDay, unique } from "../builders/ledger-rows"

/** Two inserts into one table. */
export type Pair = {
  readonly [T in TableName]: { readonly in: T; readonly one: Tables[T]; readonly other: Tables[T] }
}[TableName]

const settled = { settledAt: someDay } as const

/** Two rows that share `same` and differ in all else but `each`. */
const pair = <T extends TableName>(
  table: T,
  same: Partial<Tables[T]>,
  each: readonly [Partial<Tables[T]>, Partial<Tables[T]>] = [{}, {}],
): Pair =>
  ({
    in: table,
    one: row[table]({ ...same, ...each[0] }),
    other: row[table]({ ...same, ...each[1] }),
  }) as Pair

const parent = () => ({ orderReferenceId: unique("apor") })
const ofAuthorization = () => ({ authorizationId: unique("apau") })
const ofCapture = () => ({ captureId: unique("apca") })
const amazonId = () => unique("S02")

/** Each key of reference/port.md, "Ledger constraints", by two rows that it must keep apart. */
export const doubles: readonly (readonly [string, () => Pair])[] = [
  ["the same id of ours", () => pair("history", { id: unique("aphi") })],
  ["an Amazon id in one environment", () => pair("orderReference", { amazonId: row.orderReference().amazonId })],
  ["two current order references on a cart", () => pair("orderReference", { cartId: unique("cart") })],
  ["a round number on an order reference", () => pair("round", { ...parent(), n: 2 })],
  ["an authorization's reference", () => pair("authorization", { reference: row.authorization().reference })],
  ["an authorization's Amazon id", () => pair("authorization", { amazonId: amazonId() })],
  [
    "a try for one purpose in a round",
    () => pair("authorization", { ...parent(), ...settled, roundId: unique("apro"), purpose: "part", try: 2 }),
  ],
  ["two unsettled authorizations on an order reference", () => pair("authorization", parent())],
  ["two plans for a Medusa capture", () => pair("plan", { medusaCaptureId: unique("capt") })],
  ["a capture's reference", () => pair("capture", { reference: row.capture().reference })],
  ["a capture's Amazon id", () => pair("capture", { amazonId: amazonId() })],
  ["two captures for a Medusa capture", () => pair("capture", { link: unique("capt") })],
  [
    "two captures that may have an effect on an authorization",
    () => pair("capture", { ...ofAuthorization(), ...settled }, [{ state: "Completed" }, { state: "Pending" }]),
  ],
  [
    "two unsettled captures on an authorization",
    () => pair("capture", ofAuthorization(), [{ state: "Declined" }, { state: "Intended" }]),
  ],
  ["a refund's reference", () => pair("refund", { reference: row.refund().reference })],
  ["a refund's Amazon id", () => pair("refund", { amazonId: amazonId() })],
  ["a try of a part of a Medusa refund", () => pair("refund", { link: unique("ref"), part: 2, try: 2 })],
  ["two unsettled refunds on a capture", () => pair("refund", ofCapture())],
  ["a wish for one target", () => pair("wish", { targetId: unique("apor"), wish: "close" })],
]

/** The third column of the same table: what looks like a double and is not one. */
export const legals: readonly (readonly [string, () => Pair])[] = [
  [
    "an Amazon id in sandbox and live",
    () => pair("orderReference", { amazonId: row.orderReference().amazonId }, [{}, { environment: "live" }]),
  ],
  [
    "several order references on a cart in time",
    () => pair("orderReference", { cartId: unique("cart") }, [{ supersededAt: someDay }, {}]),
  ],
  [
    "two order references of the past on a cart",
    () => pair("orderReference", { cartId: unique("cart"), supersededAt: someDay }),
  ],
  ["several rounds on an order reference", () => pair("round", parent(), [{ n: 1 }, { n: 2 }])],
  ["one round number on two order references", () => pair("round", { n: 1, sessionId: unique("payses") })],
  [
    "several Open authorizations of equal amount",
    () => pair("authorization", { ...parent(), ...settled, state: "Open", sessionId: unique("payses") }),
  ],
  [
    "sync, then async in one round",
    () =>
      pair("authorization", { ...parent(), roundId: unique("apro") }, [
        { ...settled, state: "Declined" },
        { try: 2, mode: "async" },
      ]),
  ],
  [
    "two purposes in one round",
    () => pair("authorization", { ...parent(), ...settled, roundId: unique("apro") }, [{}, { purpose: "rest" }]),
  ],
  ["an unsettled authorization after a settled one", () => pair("authorization", parent(), [settled, {}])],
  ["two plans on an authorization", () => pair("plan", { ...parent(), ...ofAuthorization() })],
  [
    "a capture again after Declined",
    () => pair("capture", { ...ofAuthorization() }, [{ ...settled, state: "Declined" }, {}]),
  ],
  ["a capture again after Void", () => pair("capture", { ...ofAuthorization() }, [{ ...settled, state: "Void" }, {}])],
  [
    "several captures on an order reference, without link and Amazon id",
    () => pair("capture", { ...parent(), wantedBy: unique("capt") }),
  ],
  ["equal refunds on a capture", () => pair("refund", { ...ofCapture(), ...settled, state: "Completed" })],
  [
    "several parts of a Medusa refund",
    () => pair("refund", { ...parent(), link: unique("ref") }, [{ part: 1 }, { part: 2 }]),
  ],
  [
    "a refund again after Declined",
    () =>
      pair("refund", { ...ofCapture(), link: unique("ref") }, [{ ...settled, state: "Declined", try: 1 }, { try: 2 }]),
  ],
  ["several refunds without link", () => pair("refund", { ...parent(), origin: "external" })],
  [
    "two wishes for one target",
    () => pair("wish", { targetId: unique("apor") }, [{ wish: "cancel" }, { wish: "close" }]),
  ],
  ["one wish for two targets", () => pair("wish", { ...parent(), wish: "release" })],
]
