import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { orderReferenceId } from "../../services/domain/ids"
import type { Language } from "../../services/domain/language"
import { languageOf } from "../../services/domain/language"
import { sameMoney } from "../../services/domain/money"
import type { ConfirmInput } from "../../services/payments/confirm"
import { confirm } from "../../services/payments/confirm"
import type { Refused } from "../../services/payments/refused"
import { refused } from "../../services/payments/refused"
import { fromMedusa } from "../../providers/amazon-pay/money"
import { inLanguage } from "./in-language"
import { moduleIn, partsIn } from "./parts-in"
import type { Cart } from "./read-cart"
import { accountOf, amazonSession, readCart } from "./read-cart"
import { orderedInstead } from "./ordered-instead"
import { underCartLock } from "./under-cart-lock"
import { unlessBusy } from "./unless-busy"

export type ConfirmOrderReferenceInput = {
  readonly cart_id: string
  readonly order_reference_id: string
  /** Locale tags for a buyer whose cart names none, such as the browser's; the first is wanted most. */
  readonly languages?: readonly string[]
}

type Confirmed = { readonly is: "confirmed"; readonly next: "confirmation-flow" | "complete" }
export type ConfirmAnswer = Confirmed | (Refused & { readonly language: Language })

/** Under the cart's lock, so that no cart workflow of Medusa changes the total meanwhile. */
export const confirmOrderReferenceStep = createStep(
  "amazon-pay-confirm-order-reference",
  async (input: ConfirmOrderReferenceInput, { container }) => {
    const answer = await unlessBusy(() => underCartLock(container, input.cart_id, () => confirmCart(container, input)))
    return new StepResponse<ConfirmAnswer>(
      answer.is === "confirmed" ? answer : await inLanguage(container, answer, input),
    )
  },
)

async function confirmCart(
  container: MedusaContainer,
  input: ConfirmOrderReferenceInput,
): Promise<Confirmed | Refused> {
  const cart = await readCart(container, input.cart_id)
  if (!cart) return refused("cart-unknown")
  if (cart.completed_at !== null) return orderedInstead(container, cart.id)
  const session = amazonSession(cart)
  if (session?.status !== "pending") return refused("session-missing")
  const total = fromMedusa(session.amount, session.currency_code)
  if (!sameMoney(total, fromMedusa(cart.total, cart.currency_code))) return refused("session-stale")
  const confirmed = await confirm(partsIn(container), {
    cartId: cart.id,
    account: accountOf(session.provider_id),
    orderReferenceId: orderReferenceId(input.order_reference_id),
    sessionId: session.id,
    total,
    language: languageOf(cart.locale, ...(input.languages ?? []), moduleIn(container).heart().options.language),
    ...shipTo(cart),
  })
  return confirmed.is === "confirmed" ? { is: "confirmed", next: confirmed.onward } : confirmed
}

function shipTo({ shipping_address: address }: Cart): Pick<ConfirmInput, "shipTo"> {
  if (!address) return {}
  return {
    shipTo: {
      ...(address.city ? { city: address.city } : {}),
      ...(address.postal_code ? { postalCode: address.postal_code } : {}),
      ...(address.country_code ? { countryCode: address.country_code } : {}),
    },
  }
}
