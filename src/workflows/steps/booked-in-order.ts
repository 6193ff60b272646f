import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Ids of Medusa's captures and refunds that the order's transactions tell of: its workflows write these last. */
export async function bookedInOrder(container: MedusaContainer, orderId: string): Promise<ReadonlySet<string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["transactions.reference_id"],
    filters: { id: orderId },
  })
  const [order] = data as readonly { readonly transactions?: readonly { readonly reference_id: string | null }[] }[]
  return new Set(order?.transactions?.flatMap(({ reference_id }) => reference_id ?? []))
}
