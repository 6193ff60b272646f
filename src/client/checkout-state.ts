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
  /**
   * Makes the cart's payment session for Amazon Pay, as for any provider. Called before the widgets are shown, and when
   * it is needed anew; not when the cart has become an order.
   */
  readonly prepare: () => Promise<unknown>
  /** The address is in the cart: choose the parcel service; when the total changes, make the session anew. */
  readonly onAddress?: () => Promise<unknown>
  readonly onChange: (view: CheckoutView) => void
  readonly nonce?: string
  /** As for the button: the page goes to Amazon's sign-in and comes back to this address, instead of a popup. */
  readonly returnUrl?: string
}

/**
 * What the page shows. `sign-in`: Amazon's button is there. `choose`: the widgets wait for the buyer's choice, or the
 * time is not up that he has to wait (`problem.retryAfterSeconds`). `ready`: "buy now" may be pressed. `busy`: it was, or
 * the browser is leaving. `ended`: this checkout cannot go on, follow `problem.next`.
 */
export type CheckoutView = {
  readonly phase: "loading" | "sign-in" | "choose" | "ready" | "busy" | "ended"
  /** What the buyer is to be told. The same object as long as it is the same problem. */
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
  /** The wallet only shows what was chosen: the order reference is confirmed. */
  fixed: boolean
  /** Counts what was begun; an answer to something older is not heard. */
  turn: number
  /** The widgets on the page; what replaced ones report is not heard. */
  drawing?: object | undefined
  /** What the widgets report goes here: another address, to be brought into the cart or only tied; what is wrong. */
  readonly onAddress: (importing: boolean) => void
  readonly onProblem: (problem: AmazonPayProblem) => void
  stopped: boolean
  /** A second click joins the first. */
  running?: ReturnType<Checkout["buy"]> | undefined
  /** Until the buyer may press again. */
  hold?: ReturnType<typeof setTimeout> | undefined
  leaving?: ReturnType<typeof setTimeout> | undefined
}

export function show(state: State, phase: CheckoutView["phase"], problem?: AmazonPayProblem): void {
  if (state.stopped) return
  clearTimeout(state.leaving)
  state.view = problem === undefined ? { phase } : { phase, problem }
  state.options.onChange(state.view)
}

/** Whatever the widgets report, a wait that the store asked for is kept, and so is a "buy now" that is under way. */
export function refresh(state: State, problem: AmazonPayProblem | undefined): void {
  if (state.running !== undefined) return
  show(state, state.addressed && state.paid && state.hold === undefined ? "ready" : "choose", problem)
}

/** What was said stays until the buyer has done what was asked. */
export const unlessDone = ({ view: { problem } }: State, done: "wallet" | "address"): AmazonPayProblem | undefined =>
  problem?.next === done ? undefined : problem

export function endHold(state: State): void {
  clearTimeout(state.hold)
  state.hold = undefined
}

/** Nobody may press before so many seconds are over. */
export function hold(state: State, seconds: number): void {
  endHold(state)
  const over = (): void => {
    state.hold = undefined
    if (state.view.phase === "choose") refresh(state, state.view.problem)
  }
  state.hold = setTimeout(over, seconds * 1000)
}
