import type { OrderReference } from "./model"
import { cardEffect } from "./wallet"
import { constraintOfNote } from "./simulation"

/** Amazon's texts where they are known, else our own. */
const descriptions = {
  AmountNotSet: "The seller has not set the amount for the given Order Reference.",
  PaymentPlanNotSet: "The buyer has not been able to select a Payment method for the given Order Reference.",
  PaymentMethodNotAllowed: "The payment method that the buyer selected is not allowed for the given Order Reference.",
  ShippingAddressNotSet: "The buyer has not selected a shipping address for the given Order Reference.",
  CurrencyMismatch: "The currency of the order total differs from the currency of the wallet widget.",
  BuyerEqualsSeller: "The buyer and the seller of the given Order Reference are the same.",
} as const

export type Constraint = { readonly id: string; readonly description: string }
type ConstraintId = keyof typeof descriptions

/** Why an order reference cannot be confirmed (API reference, Constraints), in the order of Amazon's table. */
const rules: Readonly<Record<ConstraintId, (it: OrderReference) => boolean>> = {
  AmountNotSet: (it) => it.total === undefined,
  PaymentPlanNotSet: (it) => it.cardTail === undefined || (it.status.state === "Suspended" && !it.paymentMethodUpdated),
  PaymentMethodNotAllowed: (it) =>
    cardEffect(it.cardTail) === "PaymentMethodNotAllowed" ||
    (it.environment === "Sandbox" && constraintOfNote(it.attributes.SellerNote) === "PaymentMethodNotAllowed"),
  ShippingAddressNotSet: (it) => it.needsAddress && it.addressId === undefined,
  CurrencyMismatch: (it) =>
    it.total !== undefined && it.presentmentCurrency !== undefined && it.total.currency !== it.presentmentCurrency,
  BuyerEqualsSeller: (it) => it.buyerId === it.sellerId,
}

export function constraintsOf(orderReference: OrderReference): readonly Constraint[] {
  const { state } = orderReference.status
  if (state !== "Draft" && state !== "Suspended") return []
  return Object.entries(rules)
    .filter(([, applies]) => applies(orderReference))
    .map(([id]) => ({ id, description: descriptions[id as ConstraintId] }))
}
