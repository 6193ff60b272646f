import type { AmazonScript, ConfirmationFlow } from "./amazon-script"
import { askStore } from "./ask-store"
import { joinClicks } from "./join-clicks"
import { asProblem, ownProblem } from "./problem"
import type { Settings } from "./settings"
import type { Shop } from "./shop"
import { whileHere } from "./while-here"

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

/** One run an order reference, so that no flow is begun twice. */
const joined = joinClicks<Confirmed>(({ next }) => next === "confirmation-flow")

async function ask(shop: Shop, request: ConfirmRequest): Promise<Confirmed> {
  const { cartId, orderReferenceId, timeout = defaultTimeout } = request
  const path = `/store/amazon-pay/carts/${encodeURIComponent(cartId)}/confirm`
  const { next } = await askStore(shop, { path, body: { order_reference_id: orderReferenceId }, timeout })
  if (next === "confirmation-flow" || next === "complete") return { next }
  throw ownProblem("unreadable")
}

/** Amazon's callback may never come, come twice, or when nobody waits any more: then the flow is ended on the spot. */
const beginFlow = ({
  amazon,
  settings,
  orderReferenceId,
  flowTimeout = defaultFlowTimeout,
}: ConfirmRequest): Promise<ConfirmationFlow> =>
  new Promise((resolve, reject) => {
    let waiting = true
    let known: ConfirmationFlow | undefined
    const settle = (end: () => void): void => {
      waiting = false
      clearTimeout(timer)
      end()
    }
    const giveUp = (cause?: unknown): void => settle(() => reject(ownProblem("flow-unavailable", cause)))
    const timer = setTimeout(giveUp, flowTimeout)
    try {
      amazon.OffAmazonPayments.initConfirmationFlow(settings.sellerId, orderReferenceId, (flow) => {
        if (flow === known) return
        known = flow
        if (waiting) settle(() => resolve(flow))
        else breakOff(flow)
      })
    } catch (cause) {
      giveUp(cause)
    }
  })

/** Amazon's script ends the flow; that it should throw meanwhile does not hide why the flow was ended. */
function breakOff(flow: ConfirmationFlow): void {
  try {
    flow.error()
  } catch {
    // The exit has been taken all the same.
  }
}

async function withFlow(shop: Shop, request: ConfirmRequest): Promise<Confirmed> {
  const flow = await beginFlow(request)
  let confirmed: Confirmed
  try {
    confirmed = await whileHere(ask(shop, request))
  } catch (cause) {
    breakOff(flow)
    throw asProblem(cause)
  }
  if (confirmed.next === "complete") {
    breakOff(flow)
    return confirmed
  }
  try {
    flow.success()
  } catch (cause) {
    throw ownProblem("flow-unavailable", cause)
  }
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
  const run = (): Promise<Confirmed> =>
    request.settings.onward === "complete" ? ask(shop, request) : withFlow(shop, request)
  return joined(request.orderReferenceId, run)
}
