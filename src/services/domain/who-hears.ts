import type { EventName } from "./event-names"

/** Nobody is told, and why nobody needs to be. */
export type Silent = { readonly silent: string }
export type Heard = EventName | Silent

const silent = (why: string): Silent => ({ silent: why })

/** An entry's kind, then its new state, then its reason, joined by colons; the longest that fits wins; `*` for the rest. */
type Row = { readonly "*": Heard } & Readonly<Record<string, Heard>>

const asked = silent("an intent: what comes of it is told")
const ours = silent("the shop did it itself")
const byFlag = silent("the flag that is raised with it tells")
const forward = silent("it goes on as it should")
const medusa = silent("Medusa tells of it with events of its own")

/** Every word that the history knows, and who hears of it. A word that is not here does not compile (history.ts). */
export const whoHears = {
  // What Amazon shows
  transition: {
    "*": forward,
    "order-reference": silent("what was reserved on it tells"),
    "order-reference:Suspended": silent("the decline that suspended it tells"),
    "authorization:Closed:ExpiredUnused": "amazon-pay.reservation-lost",
    "authorization:Closed:AmazonClosed": "amazon-pay.reservation-lost",
    "authorization:Closed:OrderReferenceCanceled": silent("the end of the order reference was asked for"),
    "capture:Pending": "amazon-pay.capture-pending",
    "capture:Completed": medusa,
    "capture:Closed": silent("a collected payment that can no longer be refunded here"),
    "refund:Pending": silent("the normal first answer; its end is told"),
    "refund:Completed": medusa,
  },
  decline: {
    "*": silent("only authorizations, captures and refunds are declined"),
    authorization: "amazon-pay.authorization-declined",
    capture: "amazon-pay.capture-declined",
    refund: "amazon-pay.refund-declined",
  },
  chargeback: { "*": "amazon-pay.chargeback" },
  // What the shop did
  attached: { "*": ours },
  intent: { "*": asked },
  "handed-out": { "*": ours },
  settled: { "*": forward },
  unsettled: { "*": "amazon-pay.unsettled", round: silent("the buyer sees it and presses again") },
  arrived: { "*": silent("a browser's return is a hint") },
  linked: { "*": medusa },
  adopted: { "*": medusa },
  unlinked: { "*": silent("a half-booked capture is recorded anew by itself") },
  recorded: { "*": medusa },
  labelled: { "*": ours },
  shipped: { "*": ours },
  "too-late": { "*": silent("only the order number at Amazon is missing") },
  split: { "*": asked },
  step: { "*": byFlag },
  wish: { "*": asked },
  done: { "*": forward },
  refreshed: { "*": ours },
  // What did not happen
  refused: { "*": silent("whoever asked was answered with the reason") },
  unknown: { "*": silent("looked up by itself; told when it stays unknown for 30 minutes") },
  "amount-changed": { "*": silent("the buyer was answered; nothing is charged") },
  "order-refused": { "*": silent("the buyer was answered; nothing is charged") },
  "racing-completion": { "*": silent("it is settled by the reconciler") },
  "captured-without-order": { "*": byFlag },
  "captured-on-canceled": { "*": byFlag },
  "second-order": { "*": byFlag },
  parked: { "*": "amazon-pay.parked" },
  "notification-parked": { "*": "amazon-pay.notification-parked" },
  "notification-again": { "*": ours },
  // The buyer is gone
  "tell-buyer": { "*": "amazon-pay.buyer-must-act" },
  repaired: { "*": "amazon-pay.payment-repaired" },
  "gave-up": { "*": "amazon-pay.payment-failed" },
  expiring: { "*": "amazon-pay.reservation-expiring" },
  // Made at Amazon by somebody else
  foreign: { "*": byFlag },
} as const satisfies Readonly<Record<string, Row>>

export type HistoryWord = keyof typeof whoHears

/** What a history entry says of itself. */
export type Told = {
  readonly kind: string
  readonly event: string
  readonly to: string | null
  readonly reason: string | null
}

/** The event that a history entry becomes, or why it becomes none. A word out of an older or newer table is silent. */
export function heardOf({ event, kind, to, reason }: Told): Heard {
  const row = rowOf(event)
  if (!row) return silent("a word that this version does not write")
  const key = [`${kind}:${to ?? ""}:${reason ?? ""}`, `${kind}:${to ?? ""}`, kind, "*"].find((it) =>
    Object.hasOwn(row, it),
  )
  return row[key ?? "*"] ?? row["*"]
}

const rowOf = (word: string): Row | undefined =>
  Object.hasOwn(whoHears, word) ? whoHears[word as HistoryWord] : undefined

/** What a flag on the order reference becomes when it is raised. */
export const flagsHeard: Readonly<Record<string, Heard>> = {
  "do-not-ship": "amazon-pay.do-not-ship",
  "captured-on-canceled": "amazon-pay.captured-on-canceled",
  "captured-without-order": "amazon-pay.captured-without-order",
  "second-order": "amazon-pay.second-order",
  "unknown-state": "amazon-pay.unknown-state",
  "reservation-lost": "amazon-pay.reservation-lost",
  "split-parked": "amazon-pay.parked",
  "refund-declined": silent("the decline tells"),
  "buyer-must-act": silent("the entry that the buyer must be told tells"),
  "reservation-expiring": silent("the entry tells"),
  "capture-window-ending": silent("the entry tells"),
  unsettled: silent("the entry tells"),
  gone: silent("the entry that it is parked tells"),
  unreadable: silent("the entry that it is parked tells"),
  "waited-too-long": silent("the entry that it is parked tells"),
  chargeback: silent("the claim tells"),
}

/** A flag is what a person must look at, so one that no line names is told, too. */
export const heardOfFlag = (flag: string): Heard => flagsHeard[flag] ?? "amazon-pay.parked"
