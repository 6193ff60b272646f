/** A name by which the merchant finds an order at Amazon, and what it is called there. */
export type AmazonName = {
  readonly called: "order-reference" | "checkout-session" | "charge-permission"
  readonly id: string
}
