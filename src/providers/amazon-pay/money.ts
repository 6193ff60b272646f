import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { currencyOf, placesOf } from "../../services/domain/currency"
import type { Money } from "../../services/domain/money"
import { parseMoney } from "../../services/domain/money"

/**
 * The only place where Medusa's numbers come in: major units, possibly unrounded, rounded half up to the currency's
 * places. @throws MedusaError invalid_data for a currency that Amazon Pay does not take, or an impossible amount.
 */
export function fromMedusa(amount: BigNumberInput, currencyCode: string): Money {
  const currency = currencyOf(currencyCode)
  if (!currency) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Amazon Pay does not take payments in ${currencyCode.toUpperCase()}`,
    )
  }
  const rounded = MathBN.convert(amount).decimalPlaces(placesOf(currency), 4)
  if (rounded.isNegative() || !rounded.isFinite()) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "the amount must be a number that is not negative")
  }
  return parseMoney(rounded.toFixed(placesOf(currency)), currency)
}
