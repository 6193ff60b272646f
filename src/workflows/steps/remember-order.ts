import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { isCollected } from "../../services/domain/is-collected"
import { closeWhenDone } from "../../services/payments/end"
import { orderPlaced, tellSecondOrder } from "../../services/payments/order-placed"
import type { Parts } from "../../services/payments/parts"
import { watchAsks } from "../../services/payments/parts"
import { ordersOfCart } from "./order-of-cart"
import { partsIn } from "./parts-in"
import { recordCapture } from "./record-capture"

export type RememberOrderInput = { readonly order_id: string }
type Found = {
  readonly display_id?: number
  readonly custom_display_id?: string | null
  readonly cart?: { readonly id: string } | null
}

export const rememberOrderStep = createStep(
  "amazon-pay-remember-order",
  async ({ order_id }: RememberOrderInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "display_id", "custom_display_id", "cart.id"],
      filters: { id: order_id },
    })
    const [order] = data as readonly Found[]
    if (order?.cart) {
      const orderNumber = order.custom_display_id ?? String(order.display_id ?? order_id)
      const parts = partsIn(container)
      await orderPlaced(parts, { cartId: order.cart.id, orderId: order_id, orderNumber })
      await afterSecondOrder(container, parts, { cartId: order.cart.id, orderId: order_id })
      await afterAutoCapture(container, parts, order_id)
    }
    return new StepResponse(undefined)
  },
)

type Placed = { readonly cartId: string; readonly orderId: string }

/** A completion that was overtaken sends no event of the order it has written. */
async function afterSecondOrder(container: MedusaContainer, parts: Parts, { cartId, orderId }: Placed): Promise<void> {
  const second = (await ordersOfCart(container, cartId)).find((it) => it !== orderId)
  const folio = second === undefined ? undefined : await parts.ledger.load({ cartId })
  if (second !== undefined && folio) await tellSecondOrder(parts, folio.orderReference.id, second)
}

/** Medusa sends no `payment.captured` for money that was collected with the authorization. */
async function afterAutoCapture(container: MedusaContainer, parts: Parts, orderId: string): Promise<void> {
  const folio = await parts.ledger.load({ orderId })
  if (!folio || folio.captures.length === 0) return
  for (const row of folio.captures.filter((it) => isCollected(it) && it.link === null)) {
    await recordCapture(container, folio, row)
  }
  await closeWhenDone(parts, {
    orderReferenceId: folio.orderReference.id,
    why: "Everything is captured",
    asker: watchAsks,
  })
}
