import { Fault } from "../../domain/fault"
import type { Journey, Onward, PaymentConnector } from "../../ports/payment-connector"
import type { Conversation } from "./conversation"
import { operations } from "./operations"
import { withRequest } from "./read-verbs"
import { regions } from "./regions"

type Verbs = Pick<PaymentConnector, "prepare" | "place" | "end" | "label">

/** What is done to the order reference. */
export function orderVerbs({ call, settings, during, until, note }: Conversation): Verbs {
  const onward: Onward = { by: regions[settings.region].confirmationFlow ? "confirmation-flow" : "none" }

  return {
    prepare: async ({ order, journey, attempt }) => {
      const { total, storeName, custom } = journey
      const input = { id: order.id, total, storeName, custom, note: note(attempt) }
      const { output, requestId } = await call(operations.setOrderReferenceDetails, input, during(attempt))
      return { seen: [output.seen], buyer: output.buyer, ...withRequest(requestId) }
    },
    place: async ({ order, journey, attempt }) => {
      const input = { id: order.id, ...confirmation(journey, onward) }
      const { requestId } = await call(operations.confirmOrderReference, input, during(attempt))
      return { onward, ...withRequest(requestId) }
    },
    end: async ({ order, how, why, deadline }) => {
      const row = how === "cancel" ? operations.cancelOrderReference : operations.closeOrderReference
      const { requestId } = await call(row, { id: order.id, why }, until(deadline))
      return withRequest(requestId)
    },
    label: async ({ order, orderNumber, deadline }) => {
      const input = { id: order.id, sellerOrderId: orderNumber }
      try {
        await call(operations.setOrderAttributes, input, until(deadline))
        return "labelled"
      } catch (error) {
        if (!(error instanceof Fault) || error.code !== "OrderReferenceNotModifiable") throw error
        const { output } = await call(operations.getOrderReferenceDetails, { id: order.id }, until(deadline))
        return output.sellerOrderId === orderNumber ? "labelled" : "too-late"
      }
    },
  }
}

/** The URLs belong to the confirmation flow of Europe (amazon-pay-cv1.md 2.5). */
function confirmation({ total, authenticate, urls, expectImmediate }: Journey, onward: Onward) {
  const differs = authenticate !== undefined && authenticate.minor !== total.minor
  return {
    ...(onward.by === "confirmation-flow" ? { successUrl: urls.success, failureUrl: urls.failure } : {}),
    ...(differs ? { amount: authenticate } : {}),
    expectImmediate,
  }
}
