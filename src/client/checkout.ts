import { accessToken } from "./access-token"
import { loadAmazonPay, signOut, type AmazonPay } from "./amazon-pay"
import { attach } from "./attach"
import { showButton } from "./button"
import { refresh, show, type Checkout, type CheckoutOptions, type State } from "./checkout-state"
import { confirm, type Confirmed } from "./confirm"
import { outcome } from "./outcome"
import { AmazonPayProblem, asProblem, ownProblem, type Next } from "./problem"
import { remembered } from "./remembered"
import { isSignedOut } from "./widget-problem"
import { showAddressBook, showWallet, type WidgetRequest } from "./widgets"

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

const requestFor = (state: State, onSelect: () => void): WidgetRequest => ({
  orderReferenceId: state.id,
  onSelect,
  onProblem: (problem) => void attempt(state, () => Promise.reject(problem)),
})

function created(state: State, id: string): void {
  state.id = id
  remembered.write(state.options.cartId, id)
}

function wallet(state: State, amazonPay: AmazonPay): void {
  const chosen = (): void => {
    state.paid = true
    // What was said of the address still holds.
    if (state.addressed) show(state, "ready")
    else refresh(state)
  }
  showWallet(amazonPay, state.options.places.wallet, {
    ...requestFor(state, chosen),
    onCreate: (id) => {
      created(state, id)
      void attempt(state, () => importAddress(state, false))
    },
  })
}

async function importAddress(state: State, hasAddress = true): Promise<void> {
  const { shop, cartId, onAddress } = state.options
  if (state.id === undefined) throw ownProblem("unreadable")
  const turn = (state.turn += 1)
  state.addressed = false
  refresh(state)
  await attach(shop, { cartId, orderReferenceId: state.id, importAddress: hasAddress })
  await onAddress?.()
  if (turn !== state.turn) return
  state.addressed = true
  show(state, state.paid ? "ready" : "choose")
}

/** The address book makes the order reference; only then is the wallet shown, with its id. */
function widgets(state: State, amazonPay: AmazonPay, readOnly = false): void {
  const { addressBook } = state.options.places
  if (addressBook !== undefined) {
    showAddressBook(amazonPay, addressBook, {
      ...requestFor(state, () => void attempt(state, () => importAddress(state))),
      readOnly,
      onCreate: (id) => {
        created(state, id)
        wallet(state, amazonPay)
      },
    })
  }
  if (addressBook === undefined || state.id !== undefined) wallet(state, amazonPay)
}

function startAnew(state: State, amazonPay: AmazonPay, problem?: AmazonPayProblem): void {
  remembered.forget(state.options.cartId)
  state.id = undefined
  state.paid = state.addressed = false
  state.turn += 1
  if (accessToken() === undefined) return void askToSignIn(state, amazonPay, problem)
  refresh(state, problem)
  widgets(state, amazonPay)
}

function askToSignIn(state: State, amazonPay: AmazonPay, problem?: AmazonPayProblem): void {
  const { button, wallet, addressBook = wallet } = state.options.places
  for (const place of [wallet, addressBook]) document.getElementById(place)?.replaceChildren()
  showButton(amazonPay, button, { onSignIn: () => void attempt(state, () => begin(state, amazonPay)) })
  show(state, "sign-in", problem)
}

/** What became of an order reference that has been confirmed before. */
async function goOn(state: State): Promise<void> {
  const { shop, cartId } = state.options
  const { next, reason, message, retryAfterSeconds } = await outcome(shop, cartId)
  const details = { code: reason ?? "unknown", next: next ?? "new-order-reference", status: 200 } as const
  await follow(
    state,
    new AmazonPayProblem(message ?? "", { ...details, retryAfterSeconds: retryAfterSeconds ?? undefined }),
  )
}

async function begin(state: State, amazonPay: AmazonPay): Promise<void> {
  const { shop, cartId, places } = state.options
  document.getElementById(places.button)?.replaceChildren()
  await state.options.prepare()
  state.id = remembered.read(cartId)
  if (state.id === undefined) return void startAnew(state, amazonPay)
  const { orderReference } = await attach(shop, { cartId, orderReferenceId: state.id })
  const isDraft = orderReference.state === "Draft"
  state.addressed = !isDraft || places.addressBook === undefined
  // An open order reference has its payment method; a suspended one waits for another.
  state.paid = orderReference.state === "Open"
  widgets(state, amazonPay, !isDraft)
  if (isDraft) refresh(state)
  else await goOn(state)
}

type Step = (state: State, problem: AmazonPayProblem, amazonPay: AmazonPay) => unknown
const end: Step = (state, problem) => show(state, "ended", problem)

/** What each next step means for a checkout whose widgets are on the page. */
const steps: Readonly<Record<Next, Step>> = {
  // A wallet on the page waits by itself; bound anew without need it would report the refused method as chosen.
  wallet: (state, problem) => {
    state.paid = false
    refresh(state, problem)
  },
  address: (state, problem) => {
    state.addressed = false
    refresh(state, problem)
  },
  retry: (state, problem) => {
    if (problem.retryAfterSeconds === undefined) return void refresh(state, problem)
    show(state, "choose", problem)
    state.timer = setTimeout(() => refresh(state), problem.retryAfterSeconds * 1000)
  },
  "new-order-reference": (state, problem, amazonPay) => {
    if (isSignedOut(problem)) signOut(amazonPay)
    startAnew(state, amazonPay, problem)
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
  if (accessToken() === undefined) askToSignIn(state, amazonPay)
  else await begin(state, amazonPay)
}

/** How long a page that is being left says so; it is kept when the way to Amazon fails. */
const leavingTimeout = 10_000

async function press(state: State, run: Promise<Confirmed>): ReturnType<Checkout["buy"]> {
  try {
    const confirmed = await run
    if (confirmed.next === "confirmation-flow") state.timer = setTimeout(() => refresh(state), leavingTimeout)
    return confirmed
  } catch (cause) {
    const problem = asProblem(cause)
    await follow(state, problem)
    return problem
  } finally {
    state.running = undefined
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
    turn: 0,
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
      clearTimeout(state.timer)
      state.stopped = true
      state.turn += 1
      window.removeEventListener("pageshow", back)
    },
  }
}
