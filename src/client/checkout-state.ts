import type { AmazonPay } from "./amazon-pay"
import type { Confirmed } from "./confirm"
import type { AmazonPayProblem } from "./problem"
import type { Shop } from "./shop"

export type CheckoutOptions = {
  readonly shop: Shop
  /** Such as `pp_amazon-pay_de`. */
  readonly providerId: string
  readonly cartId: string
  /** Ids of the elements that button and widgets are drawn into. `addressBook`: leave it out when nothing is shipped. */
  readonly places: { readonly button: string; readonly wallet: string; readonly addressBook?: string }
  /** Makes the cart's payment session for Amazon Pay, as for any provider. Called at the start, and when it is needed anew. */
  readonly prepare: () => Promise<unknown>
  /** The address is in the cart: choose the parcel service; when the total changes, make the session anew. */
  readonly onAddress?: () => Promise<unknown>
  readonly onChange: (view: CheckoutView) => void
  readonly nonce?: string
}

/**
 * What the page shows. `sign-in`: Amazon's button is there. `choose`: the widgets wait for the buyer's choice. `ready`:
 * "buy now" may be pressed. `busy`: it was, or the browser is leaving. `ended`: this checkout cannot go on, follow
 * `problem.next`.
 */
export type CheckoutView = {
  readonly phase: "loading" | "sign-in" | "choose" | "ready" | "busy" | "ended"
  /** What the buyer is to be told. */
  readonly problem?: AmazonPayProblem
}

export type Checkout = {
  /** "Buy now": call it first thing in the click handler. Never rejects; the answer is the next step, or the problem. */
  readonly buy: () => Promise<Confirmed | AmazonPayProblem>
  /**
   * Looks again where the payment stands, and shows the widgets anew. For a cart that could not be completed, and for
   * `wait`; a page that the back button brings back does it by itself.
   */
  readonly resume: () => Promise<void>
  /** Nothing is told any more: the page shows something else. */
  readonly stop: () => void
}

/** What the checkout remembers between the buyer's steps; for the files of the client only. */
export type State = {
  readonly options: CheckoutOptions
  view: CheckoutView
  amazonPay?: AmazonPay
  id?: string | undefined
  addressed: boolean
  paid: boolean
  /** Counts what the buyer began; an answer to something older is not heard. */
  turn: number
  stopped: boolean
  /** A second click joins the first. */
  running?: ReturnType<Checkout["buy"]> | undefined
  timer?: ReturnType<typeof setTimeout> | undefined
}

export function show(state: State, phase: CheckoutView["phase"], problem?: AmazonPayProblem): void {
  if (state.stopped) return
  clearTimeout(state.timer)
  state.view = problem === undefined ? { phase } : { phase, problem }
  state.options.onChange(state.view)
}

/** What was said stays until the buyer has done what was asked. */
export const refresh = (state: State, problem = state.view.problem): void =>
  show(state, state.addressed && state.paid ? "ready" : "choose", problem)
