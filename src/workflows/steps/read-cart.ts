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
  "payment_collection.id",
  "payment_collection.amount",
  "payment_collection.payment_sessions.*",
]

export async function readCart(container: MedusaContainer, id: string): Promise<Cart | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields, filters: { id } })
  return data[0] as Cart | undefined
}

/** The session of ours that stands on the cart's payment collection. */
export const amazonSession = (cart: Cart): PaymentSession | undefined =>
  cart.payment_collection?.payment_sessions?.find(({ provider_id }) => provider_id.startsWith(providerPrefix))

const providerPrefix = "pp_amazon-pay_"

/** The account a provider id names. */
export const accountOf = (providerId: string): string => providerId.slice(providerPrefix.length)
