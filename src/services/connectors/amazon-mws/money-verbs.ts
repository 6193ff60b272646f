import type { PaymentConnector } from "../../ports/payment-connector"
import type { Conversation } from "./conversation"
import { operations } from "./operations"
import { outcomeOf } from "./outcome"
import { withRequest } from "./read-verbs"

type Verbs = Pick<PaymentConnector, "authorize" | "capture" | "refund" | "release">

/** Minutes that Amazon has to decide: 0 is at once, a day the most and Amazon's advice (amazon-pay-cv1.md 2.8). */
const minutes = { sync: 0, async: 1_440 } as const

/** What moves or reserves money. */
export function moneyVerbs({ call, settings: { softDescriptor }, during, until, note }: Conversation): Verbs {
  return {
    authorize: async ({ order, amount, mode, captureNow, attempt }) => {
      const { key } = attempt
      const input = {
        order: order.id,
        key,
        amount,
        timeout: minutes[mode],
        captureNow,
        softDescriptor,
        note: note(attempt),
      }
      const { output, requestId } = await call(operations.authorize, input, during(attempt))
      return outcomeOf("authorization", output, requestId)
    },
    capture: async ({ authorization, amount, attempt }) => {
      const input = { authorization: authorization.id, key: attempt.key, amount, softDescriptor, note: note(attempt) }
      const { output, requestId } = await call(operations.capture, input, during(attempt))
      return outcomeOf("capture", output, requestId)
    },
    refund: async ({ capture, amount, attempt }) => {
      const input = { capture: capture.id, key: attempt.key, amount, softDescriptor, note: note(attempt) }
      const { output, requestId } = await call(operations.refund, input, during(attempt))
      return outcomeOf("refund", output, requestId)
    },
    release: async ({ authorization, why, deadline }) => {
      const { requestId } = await call(operations.closeAuthorization, { id: authorization.id, why }, until(deadline))
      return withRequest(requestId)
    },
  }
}
