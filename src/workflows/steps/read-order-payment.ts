import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { OrderView } from "../../services/domain/order-view"
import { orderView } from "../../services/payments/order-view"
import type { Account } from "../../services/payments/parts"
import { folioOfOrder } from "./folio-of-order"
import { namesOfActors } from "./names-of-actors"
import { paidOtherwise } from "./paid-otherwise"
import { moduleIn, partsIn } from "./parts-in"
import { shopSideOf } from "./shop-side-of"

export type ReadOrderPaymentInput = { readonly order_id: string }

/** Newest lines of the history that one answer carries. */
const most = 200

/** Where an order's money is at Amazon, as the ledger knows it; null when it was not paid with Amazon Pay. */
export async function viewOfOrder(container: MedusaContainer, orderId: string): Promise<OrderView | null> {
  const folio = await folioOfOrder(container, orderId)
  if (!folio || (await paidOtherwise(container, folio, orderId))) return null
  const { ledger, clock } = partsIn(container)
  const history = await ledger.history(folio.orderReference.id, most)
  const [shop, nameOf] = await Promise.all([shopSideOf(container, folio, orderId), namesOfActors(container, history)])
  const account = accountOf(container, folio.orderReference.account)
  return orderView({ folio, history, account, shop, nameOf, now: clock.now() })
}

/** Undefined when the options do not name the account any more. */
const accountOf = (container: MedusaContainer, name: string): Account | undefined =>
  moduleIn(container).heart().accounts.includes(name) ? partsIn(container).account(name) : undefined

export const readOrderPaymentStep = createStep(
  "amazon-pay-read-order-payment",
  async ({ order_id }: ReadOrderPaymentInput, { container }) =>
    new StepResponse<OrderView | null>(await viewOfOrder(container, order_id)),
)
