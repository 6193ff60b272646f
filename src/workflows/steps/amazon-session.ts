import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

export type PaymentSession = {
  readonly id: string
  readonly provider_id: string
  readonly status: string
  readonly amount: BigNumberInput
  readonly currency_code: string
}

/**
 * The session of ours among the cart's payment sessions. The modules are asked without Medusa's query over them, which
 * takes as long again as their own answers: a buyer waits.
 */
export async function amazonSession(container: MedusaContainer, cartId: string): Promise<PaymentSession | undefined> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const service = link.getLinkModule(Modules.CART, "cart_id", Modules.PAYMENT, "payment_collection_id")
  const links = (await service?.list({ cart_id: cartId })) as readonly CartPaymentCollection[] | undefined
  const payment_collection_id = (links ?? []).map((it) => it.payment_collection_id)
  if (payment_collection_id.length === 0) return undefined
  const sessions = await container
    .resolve(Modules.PAYMENT)
    .listPaymentSessions({ payment_collection_id }, { take: 100 })
  return sessions.find(({ provider_id }) => provider_id.startsWith(providerPrefix))
}

type CartPaymentCollection = { readonly payment_collection_id: string }

const providerPrefix = "pp_amazon-pay_"

/** The account a provider id names. */
export const accountOf = (providerId: string): string => providerId.slice(providerPrefix.length)
