import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { Fault } from "../../services/domain/fault"
import type { ActionName, OrderAction, OrderView } from "../../services/domain/order-view"
import { Busy } from "../../services/ports/busy"
import { folioOfOrder } from "./folio-of-order"
import { merchantDeeds } from "./merchant-deeds"
import { viewOfOrder } from "./read-order-payment"

/** `amount`: decimal in the payment's currency, for capture and refund. `actor`: who asked. */
export type ActOnOrderPaymentInput = {
  readonly order_id: string
  readonly action: Exclude<ActionName, "refresh">
  readonly amount?: string
  readonly actor: string
}

export const actOnOrderPaymentStep = createStep(
  "amazon-pay-act-on-order-payment",
  async (input: ActOnOrderPaymentInput, { container }) => {
    const { order_id: orderId, action, amount, actor } = input
    const [folio, before] = [await folioOfOrder(container, orderId), await viewOfOrder(container, orderId)]
    if (!folio || !before)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "This order was not paid with Amazon Pay.")
    const offered = requireOffered(before, action)
    const orderIsOpen = offered.hints.includes("cancel-order-too")
    await toldPlainly(() => merchantDeeds[action](container, { folio, orderId, actor, amount, orderIsOpen }))
    return new StepResponse<OrderView>(await viewAfter(container, orderId, before))
  },
)

const viewAfter = async (container: MedusaContainer, orderId: string, before: OrderView): Promise<OrderView> =>
  (await viewOfOrder(container, orderId)) ?? before

/** The page may be older than the payment. */
function requireOffered({ actions, situation }: OrderView, action: ActionName): OrderAction {
  const offered = actions.find(({ name }) => name === action)
  if (offered) return offered
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Amazon Pay: "${action}" is not possible now, the payment is "${situation.is}". The page may be out of date: refresh it.`,
  )
}

/** What Medusa would answer as an unknown error, in words. */
async function toldPlainly(deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed()
  } catch (error) {
    if (error instanceof Busy)
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "Amazon Pay: this payment is being changed by somebody else right now. Try again in a few seconds.",
      )
    if (error instanceof Fault) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, error.message)
    throw error
  }
}
