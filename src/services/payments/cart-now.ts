import type { Language } from "../domain/language"
import type { Money } from "../domain/money"
import { sameMoney } from "../domain/money"
import type { ShipTo } from "./hindrance"

/** The cart as it is now: what it costs, where it goes, and the language its buyer is answered in. */
export type CartNow = { readonly due: Money; readonly shipTo?: ShipTo; readonly language: Language }

/** Whether the cart still costs what its payment session says. */
export const costs = (cart: CartNow | undefined, total: Money): cart is CartNow =>
  cart !== undefined && sameMoney(cart.due, total)
