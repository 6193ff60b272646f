import type { Charge, ChargePermission, CheckoutSession, Refund, Verdict } from "./model"
import type { Kind } from "./lifecycle"

/** The four objects of the API by their kind. */
export type ObjectOf = {
  readonly checkoutSession: CheckoutSession
  readonly chargePermission: ChargePermission
  readonly charge: Charge
  readonly refund: Refund
}

/** One change of one object's state, for notifications; `object` is as it was right after the change. */
export type Change = {
  [K in Kind]: { readonly kind: K; readonly object: ObjectOf[K]; readonly at: number }
}[Kind]

/** Something of Checkout v2 that happens by itself. */
export type Happening =
  | "checkout-session-expired"
  | "charge-permission-expired"
  | "charge-decided"
  | "charge-expired"
  | "charge-captured"
  | "charge-refunded"

/** What was answered to an idempotency key the first time. */
export type StoredAnswer = { readonly asked: string; readonly status: number; readonly body: string }

export const plannable = ["CompleteCheckoutSession", "CreateCharge", "CaptureCharge", "CreateRefund"] as const

/** An outcome that the control interface planned for one of the next calls. */
export type PlannedVerdict = {
  readonly operation: (typeof plannable)[number]
  /** Session or charge permission; any when absent. */
  readonly parentId?: string | undefined
  readonly verdict: Verdict
  times: number
}

/** A public key by which the seller's requests are checked; several may be valid at once. */
export type PublicKey = { readonly sellerId: string; readonly publicKeyPem: string }

/** A buyer who signed in at a shop without buying. */
export type BuyerToken = {
  readonly sellerId: string
  readonly buyerId: string
  readonly scopes: readonly string[]
  readonly expires: number
}

/** A sign-in button that was pressed. */
export type SignIn = {
  readonly sellerId: string
  readonly returnUrl: string
  readonly cancelUrl: string
  readonly scopes: readonly string[]
  readonly language: string
}

/** Everything of Checkout v2 that the simulated Amazon remembers. Objects are replaced, never changed. */
export type Books = {
  readonly objects: { readonly [K in Kind]: Map<string, ObjectOf[K]> }
  readonly answers: Map<string, StoredAnswer>
  readonly uploadedKeys: Map<string, PublicKey>
  readonly buyerTokens: Map<string, BuyerToken>
  readonly signIns: Map<string, SignIn>
  planned: PlannedVerdict[]
  changes: Change[]
}

export const createBooks = (): Books => ({
  objects: { checkoutSession: new Map(), chargePermission: new Map(), charge: new Map(), refund: new Map() },
  answers: new Map(),
  uploadedKeys: new Map(),
  buyerTokens: new Map(),
  signIns: new Map(),
  planned: [],
  changes: [],
})

/** Back to the beginning. */
export function clearBooks(books: Books): void {
  for (const objects of Object.values(books.objects)) objects.clear()
  for (const map of [books.answers, books.uploadedKeys, books.buyerTokens, books.signIns]) map.clear()
  Object.assign(books, { planned: [], changes: [] })
}
