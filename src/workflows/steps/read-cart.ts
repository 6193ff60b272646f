import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Address = {
  readonly id?: string
  readonly first_name?: string | null
  readonly last_name?: string | null
  readonly city?: string | null
  readonly postal_code?: string | null
  readonly country_code?: string | null
}

export type PaymentSession = {
  readonly id: string
  readonly provider_id: string
  readonly status: string
  readonly amount: BigNumberInput
  readonly currency_code: string
}

/** The cart as a payment needs it; `total` is computed now. */
export type Cart = {
  readonly id: string
  readonly email: string | null
  readonly locale?: string | null
  readonly currency_code: string
  readonly completed_at: Date | null
  readonly total: BigNumberInput
  readonly shipping_address: Address | null
  readonly billing_address: Address | null
  readonly payment_collection?: {
    readonly id: string
    readonly amount: BigNumberInput
    readonly payment_sessions?: readonly PaymentSession[]
  }
}

const fields = [
  "id",
  "email",
  "locale",
  "currency_code",
  "completed_at",
  "total",
  "shipping_address.*",
  "billing_address.*",
]
const collectionFields = ["payment_collection.id", "payment_collection.amount", "payment_collection.payment_sessions.*"]

/** The cart and its payment collection, asked for side by side: a buyer waits. Undefined when there is no such cart. */
export async function readCart(container: MedusaContainer, id: string): Promise<Cart | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [carts, collections] = await Promise.all([
    query.graph({ entity: "cart", fields, filters: { id } }),
    query.graph({ entity: "cart_payment_collection", fields: collectionFields, filters: { cart_id: id } }),
  ])
  const cart = carts.data[0] as Omit<Cart, "payment_collection"> | undefined
  const link = collections.data[0] as Pick<Cart, "payment_collection"> | undefined
  if (!cart) return undefined
  return link?.payment_collection ? { ...cart, payment_collection: link.payment_collection } : cart
}

/** The session of ours that stands on the cart's payment collection. */
export const amazonSession = (cart: Cart): PaymentSession | undefined =>
  cart.payment_collection?.payment_sessions?.find(({ provider_id }) => provider_id.startsWith(providerPrefix))

const providerPrefix = "pp_amazon-pay_"

/** The account a provider id names. */
export const accountOf = (providerId: string): string => providerId.slice(providerPrefix.length)
