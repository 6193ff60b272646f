import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateCartWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import type { Buyer } from "../../services/domain/address"
import { orderReferenceId } from "../../services/domain/ids"
import type { Language } from "../../services/domain/language"
import { shopAddress } from "../../services/domain/shop-address"
import type { Attached } from "../../services/payments/attach"
import { attach } from "../../services/payments/attach"
import type { Refused } from "../../services/payments/refused"
import { refused } from "../../services/payments/refused"
import { inLanguage } from "./in-language"
import { partsIn } from "./parts-in"
import { accountOf, amazonSession } from "./amazon-session"
import { isOpen, readCart } from "./read-cart"
import { orderedInstead } from "./ordered-instead"
import { underCartLock } from "./under-cart-lock"
import { unlessBusy } from "./unless-busy"

export type AttachOrderReferenceInput = {
  readonly cart_id: string
  readonly order_reference_id: string
  /** The buyer's Login with Amazon access token. */
  readonly access_token?: string | undefined
  /** Take the buyer's address, name, e-mail and phone into the cart; needs the token. @default true with a token */
  readonly import_address?: boolean | undefined
  /** Locale tags for a buyer whose cart names none; the first is wanted most. */
  readonly languages?: readonly string[]
}

type AttachedToCart = {
  readonly is: "attached"
  readonly order_reference: { readonly id: string; readonly state: string }
  readonly address_imported: boolean
  /** How the buyer pays, as Amazon shows it; null where it does not tell. */
  readonly payment_descriptor: string | null
}

export type AttachAnswer = AttachedToCart | (Refused & { readonly language: Language })

/** Under the cart's lock, so that no order reference is given up while an order is being placed on it. */
export const attachOrderReferenceStep = createStep(
  "amazon-pay-attach-order-reference",
  async (input: AttachOrderReferenceInput, { container }) => {
    const answer = await unlessBusy(async () => {
      const attached = await underCartLock(container, input.cart_id, () => attachToCart(container, input))
      return attached.is === "refused" ? attached : takeAddressOver(container, input, attached)
    })
    return new StepResponse<AttachAnswer>(
      answer.is === "attached" ? answer : await inLanguage(container, answer, input),
    )
  },
)

async function attachToCart(container: MedusaContainer, input: AttachOrderReferenceInput): Promise<Attached | Refused> {
  const { cart_id } = input
  const [cart, session] = await Promise.all([readCart(container, cart_id), amazonSession(container, cart_id)])
  if (!cart) return refused("cart-unknown")
  if (cart.completed_at !== null) return orderedInstead(container, cart.id)
  if (!session) return refused("session-missing")
  return attach(partsIn(container), {
    cartId: cart.id,
    account: accountOf(session.provider_id),
    orderReferenceId: orderReferenceId(input.order_reference_id),
    stillOpen: () => isOpen(container, cart_id),
    ...(input.access_token === undefined ? {} : { token: input.access_token }),
  })
}

async function takeAddressOver(
  container: MedusaContainer,
  { cart_id, import_address }: AttachOrderReferenceInput,
  attached: Attached,
): Promise<AttachedToCart | Refused> {
  const imported = import_address === false ? "no" : await importAddress(container, cart_id, attached)
  if (imported === "refused") return refused("address-not-served")
  const { amazonId, state } = attached.folio.orderReference
  return {
    is: "attached",
    order_reference: { id: amazonId, state },
    address_imported: imported === "yes",
    payment_descriptor: attached.buyer?.paymentDescriptor ?? null,
  }
}

/** Runs outside every lock of ours: Medusa's workflow locks the cart itself. */
async function importAddress(
  container: MedusaContainer,
  cartId: string,
  { buyer }: Attached,
): Promise<"yes" | "no" | "refused"> {
  const known = buyer ? partsOfCart(buyer) : {}
  if (Object.keys(known).length === 0) return "no"
  try {
    await updateCartWorkflow(container).run({ input: { id: cartId, ...known } })
    return "yes"
  } catch (error) {
    if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.INVALID_DATA) return "refused"
    throw error
  }
}

/** Without a name Amazon shows only where the buyer lives: too little to ship to. */
function partsOfCart({ email, shipping, billing }: Buyer) {
  const to = shipping?.name ? shipping : undefined
  const from = billing?.name ? billing : to
  return {
    ...(email === undefined ? {} : { email }),
    ...(to === undefined ? {} : { shipping_address: shopAddress(to) }),
    ...(from === undefined ? {} : { billing_address: shopAddress(from) }),
  }
}
