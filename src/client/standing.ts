import { outcome } from "./outcome"
import { AmazonPayProblem } from "./problem"
import type { Shop } from "./shop"

/** Where the payment of a cart stands, as what the buyer is to be told; undefined when he has not pressed yet. */
export async function standing(shop: Shop, cartId: string): Promise<AmazonPayProblem | undefined> {
  const { state, next, reason, message, retryAfterSeconds } = await outcome(shop, cartId)
  if (next === null || (next === "retry" && message === null)) return undefined
  return new AmazonPayProblem(message ?? "", {
    code: reason ?? state,
    next,
    status: 200,
    retryAfterSeconds: retryAfterSeconds ?? undefined,
  })
}
