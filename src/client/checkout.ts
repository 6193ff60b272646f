import { accessToken } from "./access-token"
import { loadAmazonPay, signOut, type AmazonPay } from "./amazon-pay"
import { showButton } from "./button"
import { endHold, hold, refresh, show, unlessDone } from "./checkout-state"
import type { Checkout, CheckoutOptions, State } from "./checkout-state"
import { draw, drawWallet } from "./checkout-widgets"
import { confirm, type Confirmed } from "./confirm"
import { asProblem, ownProblem, type AmazonPayProblem, type Next } from "./problem"
import { remembered } from "./remembered"
import { standing } from "./standing"
import { tie } from "./tie"
import { isSignedOut } from "./widget-problem"

async function attempt(state: State, work: () => Promise<void>): Promise<void> {
  const working = work()
  // Only now: the work may have begun a turn of its own.
  const { turn } = state
  try {
    await working
  } catch (cause) {
    if (turn === state.turn) await follow(state, asProblem(cause))
  }
}

async function importAddress(state: State, importing: boolean): Promise<void> {
  if (state.id === undefined) throw ownProblem("unreadable")
  const turn = (state.turn += 1)
  state.addressed = false
  refresh(state, state.view.problem)
  await tie(state, state.id, importing)
  await state.options.onAddress?.()
  if (turn !== state.turn) return
  state.addressed = true
  refresh(state, unlessDone(state, "address"))
}

/** As a turn of its own: what goes wrong in it is followed here. */
const startAnew = (state: State, amazonPay: AmazonPay, problem?: AmazonPayProblem): Promise<void> =>
  attempt(state, () => fresh(state, amazonPay, problem))

async function fresh(state: State, amazonPay: AmazonPay, problem?: AmazonPayProblem): Promise<void> {
  const { cartId, prepare } = state.options
  remembered.forget(cartId)
  state.id = state.drawing = undefined
  state.paid = state.addressed = state.fixed = false
  endHold(state)
  const turn = (state.turn += 1)
  if (accessToken() === undefined) return void askToSignIn(state, amazonPay, problem)
  refresh(state, problem)
  await prepare()
  if (turn === state.turn) draw(state, amazonPay, false)
}

function askToSignIn(state: State, amazonPay: AmazonPay, problem?: AmazonPayProblem): void {
  const { places, returnUrl } = state.options
  const { button, wallet, addressBook = wallet } = places
  state.drawing = undefined
  for (const place of [wallet, addressBook]) document.getElementById(place)?.replaceChildren()
  showButton(amazonPay, button, {
    returnUrl,
    onSignIn: () => void attempt(state, () => begin(state, amazonPay)),
    onProblem: (it) => show(state, "sign-in", it),
  })
  show(state, "sign-in", problem)
}

/** From the beginning, or from where the buyer was. */
async function begin(state: State, amazonPay: AmazonPay): Promise<void> {
  const { cartId, places } = state.options
  state.turn += 1
  endHold(state)
  state.running = state.drawing = undefined
  document.getElementById(places.button)?.replaceChildren()
  show(state, "loading")
  state.id = remembered.read(cartId)
  await (state.id === undefined ? startAnew(state, amazonPay) : pickUp(state, amazonPay, state.id))
}

type Known = { readonly id: string; readonly told?: AmazonPayProblem | undefined }

/**
 * What became of the order reference that the browser knows comes first: there may be an order already, or nothing to
 * go on with.
 */
async function pickUp(state: State, amazonPay: AmazonPay, id: string): Promise<void> {
  const { turn } = state
  const told = await standing(state.options.shop, state.options.cartId)
  if (turn !== state.turn) return
  if (told !== undefined && ends(told)) return follow(state, told)
  if (told?.next === "new-order-reference") return startAnew(state, amazonPay, told)
  if (accessToken() === undefined) return void askToSignIn(state, amazonPay, told)
  return goOn(state, amazonPay, { id, told })
}

/** Shows the widgets of an order reference as its state at Amazon allows. */
async function goOn(state: State, amazonPay: AmazonPay, { id, told }: Known): Promise<void> {
  const { turn } = state
  await state.options.prepare()
  const { state: at } = (await tie(state, id)).orderReference
  if (turn !== state.turn) return
  if (at === "Canceled" || at === "Closed") return startAnew(state, amazonPay, told)
  state.addressed = at !== "Draft" || state.options.places.addressBook === undefined
  // An open order reference has its payment method; a suspended one waits for another.
  state.paid = state.fixed = at === "Open" && told?.next !== "wallet"
  draw(state, amazonPay, at !== "Draft")
  await tell(state, told)
}

/** The session has just been made: what asked for it is only said. */
const tell = async (state: State, told: AmazonPayProblem | undefined): Promise<void> =>
  told === undefined || told.next === "new-session" ? refresh(state, told) : follow(state, told)

type Step = (state: State, problem: AmazonPayProblem, amazonPay: AmazonPay) => unknown
const end: Step = (state, problem) => show(state, "ended", problem)

/** What each next step means for a checkout whose widgets are on the page. */
const steps: Readonly<Record<Next, Step>> = {
  // A wallet on the page waits by itself; bound anew without need it would report the refused method as chosen.
  wallet: (state, problem, amazonPay) => {
    state.paid = false
    const { fixed } = state
    state.fixed = false
    if (fixed) drawWallet(state, amazonPay)
    refresh(state, problem)
  },
  address: (state, problem) => {
    state.addressed = false
    refresh(state, problem)
  },
  retry: (state, problem) => {
    // Nothing is there that could be pressed: the page offers to look again.
    if (state.drawing === undefined) return void show(state, "ended", problem)
    if (problem.retryAfterSeconds !== undefined) hold(state, problem.retryAfterSeconds)
    refresh(state, problem)
  },
  "new-order-reference": (state, problem, amazonPay) => {
    if (isSignedOut(problem)) signOut(amazonPay)
    return startAnew(state, amazonPay, problem)
  },
  "new-session": async (state, problem) => {
    await state.options.prepare()
    refresh(state, problem)
  },
  cart: (state, problem, amazonPay) => {
    signOut(amazonPay)
    remembered.forget(state.options.cartId)
    show(state, "ended", problem)
  },
  complete: end,
  order: end,
  wait: end,
}

/** Whether nothing is left that the checkout could show. */
const ends = ({ next }: AmazonPayProblem): boolean => next === "cart" || steps[next] === end

async function follow(state: State, problem: AmazonPayProblem): Promise<void> {
  if (state.amazonPay === undefined) return void show(state, "ended", problem)
  try {
    await steps[problem.next](state, problem, state.amazonPay)
  } catch (cause) {
    show(state, "ended", asProblem(cause))
  }
}

async function load(state: State): Promise<void> {
  const { shop, providerId, nonce } = state.options
  show(state, "loading")
  const amazonPay = await loadAmazonPay(shop, providerId, { nonce })
  state.amazonPay = amazonPay
  await begin(state, amazonPay)
}

/** How long a page that is being left says so; it is kept when the way to Amazon fails. */
const leavingTimeout = 10_000

async function press(state: State, run: Promise<Confirmed>): ReturnType<Checkout["buy"]> {
  const over = (): void => {
    state.running = undefined
  }
  try {
    const confirmed = await run
    if (confirmed.next === "complete") over()
    else
      state.leaving = setTimeout(() => {
        over()
        refresh(state, undefined)
      }, leavingTimeout)
    return confirmed
  } catch (cause) {
    over()
    const problem = asProblem(cause)
    await follow(state, problem)
    return problem
  }
}

function buy(state: State): ReturnType<Checkout["buy"]> {
  const { amazonPay, id, options, view } = state
  if (state.running !== undefined) return state.running
  if (amazonPay === undefined || id === undefined || view.phase !== "ready")
    return Promise.resolve(ownProblem("flow-unavailable"))
  const run = confirm(options.shop, { ...amazonPay, cartId: options.cartId, orderReferenceId: id })
  state.running = press(state, run)
  show(state, "busy")
  return state.running
}

async function resume(state: State): Promise<void> {
  const { amazonPay } = state
  await attempt(state, () => (amazonPay === undefined ? load(state) : begin(state, amazonPay)))
}

/**
 * A whole checkout with Amazon Pay: button, widgets, "buy now", and after each problem what its next step asks for.
 * The page draws what {@link CheckoutView} says, and leads the buyer on when it has `ended`. To be started on the
 * checkout page, before and after the way to Amazon.
 */
export function startCheckout(options: CheckoutOptions): Checkout {
  const state: State = {
    options,
    view: { phase: "loading" },
    addressed: false,
    paid: false,
    fixed: false,
    turn: 0,
    onAddress: (importing) => void attempt(state, () => importAddress(state, importing)),
    onProblem: (problem) => void attempt(state, () => Promise.reject(problem)),
    stopped: false,
  }
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) void resume(state)
  }
  window.addEventListener("pageshow", back)
  void attempt(state, () => load(state))
  return {
    buy: () => buy(state),
    resume: () => resume(state),
    stop: () => {
      clearTimeout(state.leaving)
      endHold(state)
      state.stopped = true
      state.turn += 1
      state.drawing = undefined
      window.removeEventListener("pageshow", back)
    },
  }
}
