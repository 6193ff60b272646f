/**
 * How a difference is mended. `byItself`: we can. `movesMoney`: a person must say yes to exactly this. `changes`:
 * something changes at Amazon, so that the admin asks before.
 */
type Remedy = { readonly byItself: boolean; readonly movesMoney: boolean; readonly changes: boolean }

export const remedies = {
  /** Amazon is read again and the order brought up to date, as the reconciler does. */
  look: { byItself: true, movesMoney: false, changes: false },
  /** A refund that exists at Amazon is recorded in the shop. */
  "record-refund": { byItself: true, movesMoney: false, changes: false },
  /** The reservation of a canceled order is given back. */
  release: { byItself: true, movesMoney: false, changes: true },
  /** What was collected and not given back is refunded. */
  "give-back": { byItself: true, movesMoney: true, changes: true },
  /** The second order reference is canceled at Amazon. */
  "cancel-second": { byItself: true, movesMoney: true, changes: true },
  /** Only a person can say what is right; his word sets the difference aside. */
  person: { byItself: false, movesMoney: false, changes: false },
} as const satisfies Readonly<Record<string, Remedy>>

export type RemedyName = keyof typeof remedies

/** Every way in which Amazon, the ledger and the shop can differ, and what mends it. */
export const differenceKinds = {
  "state-differs": { remedy: "look" },
  "total-differs": { remedy: "look" },
  "amount-differs": { remedy: "person" },
  "effect-unknown": { remedy: "look" },
  "authorization-unknown": { remedy: "person" },
  "outcome-unknown": { remedy: "look" },
  "not-at-amazon": { remedy: "person" },
  "capture-not-in-shop": { remedy: "look" },
  "refund-not-in-shop": { remedy: "record-refund" },
  "shop-capture-without-effect": { remedy: "person" },
  "shop-refund-without-effect": { remedy: "person" },
  "money-on-canceled-order": { remedy: "give-back" },
  "money-without-order": { remedy: "give-back" },
  "reservation-on-canceled-order": { remedy: "release" },
  "reservation-without-order": { remedy: "look" },
  "order-without-payment": { remedy: "look" },
  "session-differs": { remedy: "look" },
  "second-order-reference": { remedy: "cancel-second" },
  unreadable: { remedy: "look" },
} as const satisfies Readonly<Record<string, { readonly remedy: RemedyName }>>

export type DifferenceKind = keyof typeof differenceKinds

export const isDifferenceKind = (word: string): word is DifferenceKind => Object.hasOwn(differenceKinds, word)

/** What each side says, in its own words: states, decimals with currency. No buyer data. */
export type Detail = { readonly amazon?: string; readonly ledger?: string; readonly shop?: string }

/** `objectId`: Amazon's id of what differs, else the shop's. One kind is found once for one object. */
export type Finding = { readonly kind: DifferenceKind; readonly objectId: string; readonly detail: Detail }
