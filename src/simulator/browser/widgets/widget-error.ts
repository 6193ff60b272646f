import type { Refusal } from "../browser-world"

/** Amazon's codes for `onError`, with a sentence for the developer (integration guide, "Handling errors from widgets"). */
const messages: Readonly<Record<string, string>> = {
  AddressNotModifiable: "The delivery address cannot be changed in the order reference's present state.",
  BuyerNotAssociated: "The buyer does not belong to this order reference.",
  BuyerSessionExpired: "The buyer's session has expired. Send the buyer to the cart to sign in again.",
  InvalidAccountStatus: "The seller account is not in a state that allows this request.",
  InvalidOrderReferenceId: "The order reference id is unknown or belongs to another seller.",
  InvalidParameterValue: "A parameter given to the widget is not valid.",
  InvalidSellerId: "The seller id is not valid.",
  MissingParameter: "A required parameter is missing.",
  PaymentMethodNotModifiable: "The payment method cannot be changed in the order reference's present state.",
  ReleaseEnvironmentMismatch: "The order reference was created in another environment (sandbox or live).",
  StaleOrderReference: "The order reference was not confirmed in time and has been canceled.",
}

export type WidgetError = { readonly code: string; readonly message: string }

export const isRefusal = (answer: object): answer is Refusal => "errorCode" in answer

export const widgetError = (code: string): WidgetError => ({
  code,
  message: messages[code] ?? "There was an unknown error in the service.",
})
