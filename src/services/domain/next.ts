/**
 * The buyer's next step, as the storefront is told it:
 * wallet: choose another payment method on the same order reference · cart: sign out, back to the cart, pay otherwise ·
 * retry: press "buy now" again · address: choose the address again · new-order-reference: start with Amazon anew ·
 * new-session: create a new payment session first · complete: complete the cart · order: the order exists, show it ·
 * wait: we are checking, ask the outcome again.
 */
export const nexts = [
  "wallet",
  "cart",
  "retry",
  "address",
  "new-order-reference",
  "new-session",
  "complete",
  "order",
  "wait",
] as const
export type Next = (typeof nexts)[number]
