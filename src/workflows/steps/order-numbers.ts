import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Found = { readonly id: string; readonly display_id?: number | null; readonly custom_display_id?: string | null }

const fields = ["id", "display_id", "custom_display_id"]

/** The buyer's order numbers by order id, in one query. */
export async function orderNumbers(
  container: MedusaContainer,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields, filters: { id: known } })
  const orders = data as readonly Found[]
  return new Map(orders.map((it) => [it.id, it.custom_display_id ?? String(it.display_id ?? "")]))
}

/** The orders that a buyer's order number names. */
export async function ordersNumbered(container: MedusaContainer, number: string): Promise<readonly string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const byNumber = /^[0-9]{1,9}$/.test(number) ? [{ display_id: Number(number) }] : []
  const filters = { $or: [...byNumber, { custom_display_id: number }] }
  const { data } = await query.graph({ entity: "order", fields, filters })
  return (data as readonly Found[]).map(({ id }) => id)
}
