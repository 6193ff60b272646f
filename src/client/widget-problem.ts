import type { WidgetError } from "./amazon-script"
import { AmazonPayProblem, type Next } from "./problem"

/** What follows from Amazon's widget errors (integration guide, "Handling errors from widgets"). */
const nextOf: Readonly<Record<string, Next>> = {
  BuyerSessionExpired: "new-order-reference",
  BuyerNotAssociated: "new-order-reference",
  StaleOrderReference: "new-order-reference",
  InvalidOrderReferenceId: "new-order-reference",
  AddressNotModifiable: "wait",
  PaymentMethodNotModifiable: "wait",
  InvalidAccountStatus: "cart",
  InvalidSellerId: "cart",
  InvalidParameterValue: "cart",
  MissingParameter: "cart",
  ReleaseEnvironmentMismatch: "cart",
}

/**
 * An error of button or widget as a problem, with Amazon's code. Undefined for `ITP`: Safari keeps Amazon's cookie back,
 * and the widget itself shows the buyer the way on.
 */
export function widgetProblem(error: WidgetError): AmazonPayProblem | undefined {
  const code = error.getErrorCode()
  if (code === "ITP") return undefined
  const next = Object.hasOwn(nextOf, code) ? nextOf[code] : undefined
  return new AmazonPayProblem(error.getErrorMessage(), { code, next: next ?? "retry" })
}

/** The buyer has to sign in to Amazon again. */
export const isSignedOut = ({ code }: AmazonPayProblem): boolean =>
  ["BuyerSessionExpired", "BuyerNotAssociated", "token-refused", "token-required"].includes(code)
