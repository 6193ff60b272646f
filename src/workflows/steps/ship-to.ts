import type { CartNow } from "../../services/payments/cart-now"
import type { Cart } from "./read-cart"

/** Where the cart goes, to be compared with what the buyer chose at Amazon. */
export function shipTo({ shipping_address: address }: Cart): Pick<CartNow, "shipTo"> {
  if (!address) return {}
  return {
    shipTo: {
      ...(address.city ? { city: address.city } : {}),
      ...(address.postal_code ? { postalCode: address.postal_code } : {}),
      ...(address.country_code ? { countryCode: address.country_code } : {}),
    },
  }
}
