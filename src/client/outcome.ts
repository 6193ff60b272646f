import { askStore, readSeconds, readText } from "./ask-store"
import { readNext, type Next } from "./problem"
import type { Shop } from "./shop"

/** How the payment of a cart stands. */
export type Outcome = {
  readonly state: string
  /** Amazon's reason code or the store's, such as `InvalidPaymentMethod`; null when all is well. */
  readonly reason: string | null
  /** Null when the cart has nothing to do with Amazon Pay. */
  readonly next: Next | null
  /** For the buyer, in his language. */
  readonly message: string | null
  readonly retryAfterSeconds: number | null
  /** Told at any time to whoever knows the cart's id; null where there is none, or none that is surely Amazon Pay's. */
  readonly orderId: string | null
}

const timeout = 10_000

/**
 * What became of "buy now", from the store's own records: for the page that the buyer comes back to.
 * @throws AmazonPayProblem
 */
export async function outcome(shop: Shop, cartId: string): Promise<Outcome> {
  const path = `/store/amazon-pay/carts/${encodeURIComponent(cartId)}/outcome`
  const answer = await askStore(shop, { path, timeout })
  return {
    state: readText(answer["state"]) ?? "unknown",
    reason: readText(answer["reason"]) ?? null,
    next: readNext(answer["next"]) ?? null,
    message: readText(answer["message"]) ?? null,
    retryAfterSeconds: readSeconds(answer["retry_after_seconds"]) ?? null,
    orderId: readText(answer["order_id"]) ?? null,
  }
}
