import type { AmazonScript, ConfirmationFlow } from "./amazon-script"
import { askStore } from "./ask-store"
import { AmazonPayProblem, ownProblem } from "./problem"
import type { Settings } from "./settings"
import type { Shop } from "./shop"

export type ConfirmRequest = {
  readonly amazon: Pick<AmazonScript, "OffAmazonPayments">
  readonly settings: Pick<Settings, "sellerId" | "onward">
  readonly cartId: string
  readonly orderReferenceId: string
  /** Milliseconds for the store's answer. The store itself needs up to 13 seconds when Amazon is slow. @default 15000 */
  readonly timeout?: number
  /** Milliseconds for Amazon's script to begin its flow. @default 10000 */
  readonly flowTimeout?: number
}

/**
 * `confirmation-flow`: the browser is leaving for Amazon's page, and comes back to the shop's own pages.
 * `complete`: there is no confirmation flow in this region, complete the cart.
 */
export type Confirmed = { readonly next: "confirmation-flow" | "complete" }

const defaultFlowTimeout = 10_000
const defaultTimeout = 15_000

const leavingTimeout = 10_000

/** One run an order reference: a second click joins the first, so that no flow is begun twice. */
const running = new Map<string, Promise<Confirmed>>()

/**
 * While the browser is leaving, a click still joins the run. Afterwards, on a page brought back by the back button or
 * kept because the way to Amazon failed, it begins a new one.
 */
function forgetWhenLeft(orderReferenceId: string): void {
  const forget = (): void => {
    clearTimeout(timer)
    running.delete(orderReferenceId)
  }
  const timer = setTimeout(forget, leavingTimeout)
  window.addEventListener("pagehide", forget, { once: true })
}

async function ask(shop: Shop, request: ConfirmRequest): Promise<Confirmed> {
  const { cartId, orderReferenceId, timeout = defaultTimeout } = request
  const path = `/store/amazon-pay/carts/${encodeURIComponent(cartId)}/confirm`
  const { next } = await askStore(shop, { path, body: { order_reference_id: orderReferenceId }, timeout })
  if (next === "confirmation-flow" || next === "complete") return { next }
  throw ownProblem("unreadable")
}

/** Amazon's callback may never come, or come when nobody waits any more: then the flow is ended on the spot. */
const beginFlow = ({
  amazon,
  settings,
  orderReferenceId,
  flowTimeout = defaultFlowTimeout,
}: ConfirmRequest): Promise<ConfirmationFlow> =>
  new Promise((resolve, reject) => {
    let waiting = true
    const giveUp = (cause?: unknown): void => {
      waiting = false
      clearTimeout(timer)
      reject(ownProblem("flow-unavailable", cause))
    }
    const timer = setTimeout(giveUp, flowTimeout)
    try {
      amazon.OffAmazonPayments.initConfirmationFlow(settings.sellerId, orderReferenceId, (flow) => {
        if (!waiting) {
          flow.error()
          return
        }
        waiting = false
        clearTimeout(timer)
        resolve(flow)
      })
    } catch (cause) {
      giveUp(cause)
    }
  })

const asProblem = (cause: unknown): AmazonPayProblem =>
  cause instanceof AmazonPayProblem ? cause : ownProblem("unreachable", cause)

async function withFlow(shop: Shop, request: ConfirmRequest): Promise<Confirmed> {
  const flow = await beginFlow(request)
  let confirmed: Confirmed
  try {
    confirmed = await ask(shop, request)
  } catch (cause) {
    flow.error()
    throw asProblem(cause)
  }
  if (confirmed.next === "confirmation-flow") flow.success()
  else flow.error()
  return confirmed
}

/**
 * "Buy now". Call it first thing in the click handler: Amazon's confirmation flow has to begin there. The flow ends with
 * exactly one of `success()` and `error()`, and with `success()` only after the store has answered 200 and said so.
 *
 * https://developer.amazon.com/docs/eu/amazon-pay-onetime/sca-upgrade.html
 * @throws AmazonPayProblem the buyer stays on the page; `next` says how to go on
 */
export function confirm(shop: Shop, request: ConfirmRequest): Promise<Confirmed> {
  const known = running.get(request.orderReferenceId)
  if (known !== undefined) return known
  const run = request.settings.onward === "complete" ? ask(shop, request) : withFlow(shop, request)
  running.set(request.orderReferenceId, run)
  run.then(
    ({ next }) => {
      if (next === "confirmation-flow") forgetWhenLeft(request.orderReferenceId)
      else running.delete(request.orderReferenceId)
    },
    () => running.delete(request.orderReferenceId),
  )
  return run
}
