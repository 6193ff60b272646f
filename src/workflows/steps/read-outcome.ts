import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { Problem } from "../../services/domain/problem"
import { problem } from "../../services/domain/problem"
import { currentRound } from "../../services/payments/guard-authorize"
import type { Standing } from "../../services/payments/standing-of"
import { standingOf } from "../../services/payments/standing-of"
import { orderOfCart } from "./order-of-cart"
import { partsIn } from "./parts-in"

/** `ordered`: an order exists and its payment is authorized. `language` as of the last "buy now". */
export type Outcome = {
  readonly state: "ordered" | "pending" | Exclude<Standing["state"], "pending">
  readonly problem: Problem | null
  readonly order_id: string | null
  readonly language: string | null
}

/**
 * Where a cart's payment stands, from our ledger and whether an order exists. An order alone does not mean paid: Medusa
 * writes it before it authorizes, and a death in between leaves it unpaid.
 */
export async function readOutcome(container: MedusaContainer, cartId: string): Promise<Outcome> {
  const folio = await partsIn(container).ledger.load({ cartId })
  const standing = standingOf(folio)
  const orderId = await orderOfCart(container, cartId)
  const language = (folio && currentRound(folio)?.language) ?? null
  if (orderId === null) return { state: standing.state, problem: standing.problem ?? null, order_id: null, language }
  if (standing.state === "authorized") return { state: "ordered", problem: null, order_id: orderId, language }
  if (standing.state === "pending")
    return { state: "pending", problem: problem("pending"), order_id: orderId, language }
  if (standing.state === "none") return { state: "none", problem: problem("cart-completed"), order_id: null, language }
  return { state: "checking", problem: problem("checking"), order_id: null, language }
}

export const readOutcomeStep = createStep(
  "amazon-pay-read-outcome",
  async ({ cart_id }: { readonly cart_id: string }, { container }) =>
    new StepResponse(await readOutcome(container, cart_id)),
)
