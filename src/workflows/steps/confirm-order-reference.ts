import { setImmediate as turnOfLoop } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { orderReferenceId } from "../../services/domain/ids"
import type { Language } from "../../services/domain/language"
import { languageOf } from "../../services/domain/language"
import type { CartNow } from "../../services/payments/cart-now"
import { confirm } from "../../services/payments/confirm"
import type { Refused } from "../../services/payments/refused"
import { refused } from "../../services/payments/refused"
import { bothAnswered } from "../../services/support/both-answered"
import { fromMedusa } from "../../providers/amazon-pay/money"
import { accountOf, amazonSession } from "./amazon-session"
import { inLanguage } from "./in-language"
import { moduleIn, partsIn } from "./parts-in"
import { isOpen, readCart } from "./read-cart"
import { orderedInstead } from "./ordered-instead"
import { shipTo } from "./ship-to"
import { underCartLock } from "./under-cart-lock"
import { unlessBusy } from "./unless-busy"

export type ConfirmOrderReferenceInput = {
  readonly cart_id: string
  readonly order_reference_id: string
  /** Locale tags for a buyer whose cart names none, such as the browser's; the first is wanted most. */
  readonly languages?: readonly string[]
}

type Confirmed = { readonly is: "confirmed" } & (
  { readonly next: "confirmation-flow" | "complete" } | { readonly next: "redirect"; readonly redirect_url: string }
)
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
  const { cart_id } = input
  const parts = partsIn(container)
  const [session, current] = await bothAnswered(
    amazonSession(container, cart_id),
    parts.ledger.load({ cartId: cart_id }),
  )
  if (session?.status !== "pending") return withoutSession(container, cart_id)
  const read = { gone: false }
  const answer = await confirm(parts, {
    cartId: cart_id,
    loaded: { current },
    stillOpen: () => isOpen(container, cart_id),
    account: accountOf(session.provider_id),
    orderReferenceId: orderReferenceId(input.order_reference_id),
    sessionId: session.id,
    total: fromMedusa(session.amount, session.currency_code),
    cart: async () => {
      // Amazon's request leaves first: putting Medusa's queries together takes milliseconds of the same thread.
      await turnOfLoop()
      const cart = await cartNow(container, input)
      read.gone = cart === undefined
      return cart
    },
  })
  if (answer.is === "confirmed") {
    return answer.onward === "redirect"
      ? { is: "confirmed", next: "redirect", redirect_url: answer.url }
      : { is: "confirmed", next: answer.onward }
  }
  return read.gone ? withoutSession(container, cart_id) : answer
}

async function withoutSession(container: MedusaContainer, cartId: string): Promise<Refused> {
  const cart = await readCart(container, cartId)
  if (!cart) return refused("cart-unknown")
  return cart.completed_at === null ? refused("session-missing") : orderedInstead(container, cartId)
}

async function cartNow(
  container: MedusaContainer,
  { cart_id, languages = [] }: ConfirmOrderReferenceInput,
): Promise<CartNow | undefined> {
  const cart = await readCart(container, cart_id)
  if (cart?.completed_at !== null) return undefined
  const due = fromMedusa(cart.total, cart.currency_code)
  const language = languageOf(cart.locale, ...languages, moduleIn(container).heart().options.language)
  return { due, language, ...shipTo(cart) }
}
