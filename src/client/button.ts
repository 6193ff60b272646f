import { accessToken } from "./access-token"
import type { AmazonPay } from "./amazon-pay"
import type { ButtonOptions } from "./amazon-script"
import type { AmazonPayProblem } from "./problem"
import { widgetProblem } from "./widget-problem"

/** What the shop asks the buyer to share: who he is, and the widgets with his addresses and cards. */
const defaultScope = "profile payments:widget payments:shipping_address payments:billing_address"

export type ButtonRequest = Partial<Pick<ButtonOptions, "type" | "color" | "size" | "language">> & {
  /** @default profile, widgets and both addresses */
  readonly scope?: string
  /**
   * Set: the whole page goes to Amazon's sign-in and comes back to this address, one of the allowed return URLs. Else a
   * popup opens.
   */
  readonly returnUrl?: string | undefined
  /** The buyer is signed in; not called when he comes back to `returnUrl`. */
  readonly onSignIn?: () => void
  readonly onProblem?: (problem: AmazonPayProblem) => void
}

/**
 * Draws Amazon's button into the element with this id. When the buyer closes the popup, nothing is called.
 *
 * https://developer.amazon.com/docs/eu/amazon-pay-onetime/add-a-button.html
 */
export function showButton({ amazon, settings }: AmazonPay, elementId: string, request: ButtonRequest = {}): void {
  const { type = "PwA", color = "Gold", size = "medium", language = settings.language } = request
  const { scope = defaultScope, returnUrl, onSignIn, onProblem } = request
  amazon.OffAmazonPayments.Button(elementId, settings.sellerId, {
    type,
    color,
    size,
    language,
    authorization: () => {
      if (returnUrl !== undefined) amazon.Login.authorize({ scope, popup: false }, returnUrl)
      else
        amazon.Login.authorize({ scope, popup: true }, ({ error }) => {
          if (error === undefined && accessToken() !== undefined) onSignIn?.()
        })
    },
    onError: (error) => {
      const problem = widgetProblem(error)
      if (problem !== undefined) onProblem?.(problem)
    },
  })
}
