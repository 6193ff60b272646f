import { ownProblem } from "../problem"
import type { AmazonPay } from "./amazon-pay"
import type { ChangeAction } from "./amazon-script"

/**
 * What a click on the element changes, and of which checkout session. That Amazon's script takes it is all that is checked
 * here: otherwise the problem is `flow-unavailable`.
 */
export type ChangeRequest = {
  /** Id of the checkout session, see `sessionFromUrl`. */
  readonly orderReferenceId: string
  /** `address`: the delivery address; `payment`: the payment method. */
  readonly change: "address" | "payment"
}

const actions: Readonly<Record<ChangeRequest["change"], ChangeAction>> = {
  address: "changeAddress",
  payment: "changePayment",
}

/**
 * From now on a click on the element with this id leads to Amazon's page, where the buyer changes address or payment
 * method, and from there back to the review page. Once for an element: each further call is one more way to Amazon.
 * @throws AmazonPayProblem
 */
export function bindChangeAction(
  { amazon }: Pick<AmazonPay, "amazon">,
  elementId: string,
  request: ChangeRequest,
): void {
  const { orderReferenceId, change } = request
  try {
    amazon.bindChangeAction(`#${CSS.escape(elementId)}`, {
      amazonCheckoutSessionId: orderReferenceId,
      changeAction: actions[change],
    })
  } catch (cause) {
    throw ownProblem("flow-unavailable", cause)
  }
}
