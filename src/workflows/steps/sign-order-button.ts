import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { fromMedusa } from "../../providers/amazon-pay/money"
import type { AmazonAddress } from "../../services/domain/address"
import { amazonAddress } from "../../services/domain/amazon-address"
import type { Language } from "../../services/domain/language"
import { languageOf } from "../../services/domain/language"
import { sameMoney } from "../../services/domain/money"
import type { Refused } from "../../services/payments/refused"
import { refused } from "../../services/payments/refused"
import { signOrderButton, signsButtons } from "../../services/payments/sign-button"
import type { SignedButton } from "../../services/ports/payment-connector"
import { accountOf, amazonSession } from "./amazon-session"
import { inLanguage } from "./in-language"
import { orderedInstead } from "./ordered-instead"
import { moduleIn, partsIn } from "./parts-in"
import type { Cart } from "./read-cart"
import { readCart } from "./read-cart"
import { shipTo } from "./ship-to"

export type SignOrderButtonInput = {
  readonly cart_id: string
  /** Locale tags for a buyer whose cart names none; the first is wanted most. */
  readonly languages?: readonly string[]
}

type Signed = { readonly is: "signed"; readonly button: SignedButton }
export type SignOrderButtonAnswer = Signed | (Refused & { readonly language: Language })

/**
 * The additional payment button of a checkout: amounts and address are the cart's as it is now.
 * @throws MedusaError invalid_data where the account's buttons are not signed.
 */
export const signOrderButtonStep = createStep(
  "amazon-pay-sign-order-button",
  async (input: SignOrderButtonInput, { container }) => {
    const answer = await sign(container, input)
    return new StepResponse<SignOrderButtonAnswer>(
      answer.is === "signed" ? answer : await inLanguage(container, answer, input),
    )
  },
)

async function sign(
  container: MedusaContainer,
  { cart_id, languages = [] }: SignOrderButtonInput,
): Promise<Signed | Refused> {
  const [cart, session] = await Promise.all([readCart(container, cart_id), amazonSession(container, cart_id)])
  if (!cart) return refused("cart-unknown")
  if (cart.completed_at !== null) return orderedInstead(container, cart.id)
  if (session?.status !== "pending") return refused("session-missing")
  const parts = partsIn(container)
  const account = accountOf(session.provider_id)
  if (!signsButtons(parts, account)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "this account's buttons are drawn by Amazon's widgets; see docs/storefront.md",
    )
  }
  const total = fromMedusa(session.amount, session.currency_code)
  if (!sameMoney(fromMedusa(cart.total, cart.currency_code), total)) return refused("session-stale")
  return signOrderButton(parts, {
    account,
    cartId: cart.id,
    sessionId: session.id,
    total,
    language: languageOf(cart.locale, ...languages, moduleIn(container).heart().options.language),
    shipTo: shipTo(cart).shipTo,
    ...addressOf(cart),
  })
}

/** Without items to be shipped and without a street there is none: Amazon is told no address. */
function addressOf({ shipping_address: given, items }: Cart): { readonly address?: AmazonAddress } {
  const isShipped = items.some((item) => item.requires_shipping)
  return isShipped || given?.address_1 ? { address: amazonAddress(given ?? {}) } : {}
}
