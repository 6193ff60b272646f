import type { Money } from "../../../domain/money"
import { toDecimal } from "../../../domain/money"
import type { WireFields } from "../fields"

/** Amazon's Price type: a decimal with a dot, and ISO 4217. */
export const wirePrice = (amount: Money): WireFields => ({ Amount: toDecimal(amount), CurrencyCode: amount.currency })
