const nextSteps = [
  "wallet",
  "cart",
  "retry",
  "address",
  "new-order-reference",
  "new-session",
  "complete",
  "order",
  "wait",
] as const

/**
 * The buyer's next step after a problem:
 * - `wallet`: show the wallet again for the same order reference, and wait for another choice
 * - `cart`: sign out of Amazon, go back to the cart, offer other ways to pay
 * - `retry`: let the buyer press "buy now" again, after `retryAfterSeconds` if given
 * - `address`: let the buyer choose the address again
 * - `new-order-reference`: start with the Amazon button anew
 * - `new-session`: create a payment session first, then `retry`
 * - `complete`: complete the cart, there is nothing to confirm
 * - `order`: the order exists, show it
 * - `wait`: the payment is being looked into, ask for the outcome again
 */
export type Next = (typeof nextSteps)[number]

/** The step that the store names; undefined for none, and for one that this version of the client does not know. */
export const readNext = (word: unknown): Next | undefined => nextSteps.find((it) => it === word)

/**
 * Why no usable answer came: `timeout` none in time, `unreachable` no connection, `unreadable` something else than the
 * store's JSON, `flow-unavailable` Amazon's script did not begin its confirmation flow, or broke it off, `page-left` the
 * buyer left the page meanwhile, `other-region` the page has loaded the script of another region, `no-checkout-session`
 * the address names no checkout session, or several. Any other code is the store's, or that of a widget.
 */
export type OwnCode =
  "timeout" | "unreachable" | "unreadable" | "flow-unavailable" | "page-left" | "other-region" | "no-checkout-session"

type Details = {
  readonly code: string
  readonly next: Next
  readonly status?: number | undefined
  readonly retryAfterSeconds?: number | undefined
  readonly cause?: unknown
}

/**
 * Something kept the buyer from going on. The message is for the buyer when `status` is set: the store's routes of Amazon Pay
 * have told it in his language. Else it is for developers; another error of the store is the `cause`.
 */
export class AmazonPayProblem extends Error {
  declare readonly name: "AmazonPayProblem"
  /**
   * The store's code, such as `PaymentMethodNotAllowed` or `amount-changed`, the type of another error of the store, such as
   * `not_found`, a widget's code, or one of {@link OwnCode}.
   */
  declare readonly code: string
  declare readonly next: Next
  /** HTTP status of a problem that the store has told for the buyer; undefined for everything else. */
  declare readonly status: number | undefined
  declare readonly retryAfterSeconds: number | undefined

  constructor(message: string, { code, next, status, retryAfterSeconds, cause }: Details) {
    super(message, { cause })
    this.name = "AmazonPayProblem"
    this.code = code
    this.next = next
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** A problem for which the store has no words: the buyer may press again. `code`: its type, or a code of the client's own. */
export const ownProblem = (code: OwnCode | (string & {}), cause?: unknown): AmazonPayProblem =>
  new AmazonPayProblem(`Amazon Pay: ${code}`, { code, next: "retry", cause })

/** Whatever was thrown, as a problem. */
export const asProblem = (cause: unknown): AmazonPayProblem =>
  cause instanceof AmazonPayProblem ? cause : ownProblem("unreachable", cause)
