import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow, updateCartWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"

import type { Buyer } from "../../services/domain/address"
import type { Language } from "../../services/domain/language"
import type { Problem } from "../../services/domain/problem"
import { shopAddress } from "../../services/domain/shop-address"
import type { Return } from "../../services/payments/settle-return"
import { settleReturn } from "../../services/payments/settle-return"
import { orderOfCart } from "./order-of-cart"
import { partsIn } from "./parts-in"
import { readCart } from "./read-cart"
import { readOutcome } from "./read-outcome"

export type SettleReturnInput = {
  readonly token: string
  /** Raw query string, without the question mark. */
  readonly query: string
}

/** Where the buyer's browser goes. `order_id` only shortly after the first arrival. */
export type ReturnAnswer =
  | { readonly is: "forged" }
  | {
      readonly is: "ordered" | "pending" | "problem"
      readonly cart_id: string
      readonly language: Language
      readonly order_id: string | null
      readonly problem: Problem | null
    }

/** Holds no lock of its own while it completes the cart: Medusa's workflow locks the cart, the provider takes ours. */
export const settleReturnStep = createStep(
  "amazon-pay-settle-return",
  async (input: SettleReturnInput, { container }) => new StepResponse(await settle(container, input)),
)

async function settle(container: MedusaContainer, input: SettleReturnInput): Promise<ReturnAnswer> {
  const settled = await settleReturn(partsIn(container), input)
  if (settled.is === "forged") return settled
  if (settled.is === "complete") {
    const { cartId } = settled.folio.orderReference
    await fillCart(container, cartId, settled.buyer)
    await completeCartWorkflow(container).run({ input: { id: cartId }, throwOnError: false })
  }
  return whereItStands(container, settled)
}

async function whereItStands(
  container: MedusaContainer,
  settled: Exclude<Return, { is: "forged" }>,
): Promise<ReturnAnswer> {
  const { cartId } = settled.folio.orderReference
  const outcome = await readOutcome(container, cartId)
  const common = { cart_id: cartId, language: settled.language } as const
  const named = settled.is === "complete" || settled.orderMayBeNamed
  if (outcome.state === "ordered" || outcome.state === "pending") {
    return {
      ...common,
      is: outcome.state,
      order_id: named ? await orderOfCart(container, cartId) : null,
      problem: null,
    }
  }
  const problem = (settled.is === "show" ? settled.problem : undefined) ?? outcome.problem
  return { ...common, is: "problem", order_id: null, problem }
}

/** What the cart lacks and Amazon knows; nothing that is there is replaced. */
async function fillCart(container: MedusaContainer, cartId: string, buyer: Buyer | undefined): Promise<void> {
  const cart = await readCart(container, cartId)
  if (!cart || !buyer || cart.completed_at !== null) return
  const billing = cart.billing_address ? undefined : (buyer.billing ?? buyer.shipping)
  const update = {
    ...(!cart.email && buyer.email ? { email: buyer.email } : {}),
    ...(billing?.name ? { billing_address: shopAddress(billing) } : {}),
  }
  if (Object.keys(update).length > 0)
    await updateCartWorkflow(container).run({ input: { id: cartId, ...update }, throwOnError: false })
  const { shipping_address: shipping } = cart
  if (shipping?.id && !shipping.first_name && !shipping.last_name && buyer.shipping?.name) {
    const { first_name, last_name } = shopAddress(buyer.shipping)
    await container.resolve(Modules.CART).updateAddresses({ id: shipping.id, first_name, last_name })
  }
}
