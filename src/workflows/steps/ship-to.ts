import type { CartNow } from "../../services/payments/cart-now"
import type { Cart } from "./read-cart"

/** Where the cart goes, to be compared with what the buyer chose at Amazon; and whether it is known how. */
export function shipTo({ shipping_address: address, ...cart }: Cart): Required<Pick<CartNow, "shipTo">> {
  return {
    shipTo: {
      ...(address?.city ? { city: address.city } : {}),
      ...(address?.postal_code ? { postalCode: address.postal_code } : {}),
      ...(address?.country_code ? { countryCode: address.country_code } : {}),
      lacksMethod: lacksMethod(cart),
    },
  }
}

/** As Medusa judges it when the cart is completed. */
const lacksMethod = ({ items, shipping_methods: methods }: Pick<Cart, "items" | "shipping_methods">): boolean =>
  methods.length === 0 && items.some((item) => item.requires_shipping)
