import { isSignedOut } from "medusa-payment-amazon-pay/client"
import { t } from "../texts.js"

/**
 * What the buyer is told of a problem. With a status its message is for him, in his language; without one it is for
 * developers.
 */
export function wordsFor(problem) {
  if (problem.code === "address-not-served") return t("noDelivery")
  if (problem.status !== undefined) return problem.message
  return isSignedOut(problem) ? t("signInAgain") : t("tryAgain")
}
