import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A completion that is still at work must not be helped: everything in it ends within 30 s (DESIGN rule 4). */
const longestCompletion = 60_000

export type OrderState = {
  readonly id: string
  readonly display_id?: number
  readonly custom_display_id?: string | null
  readonly isCanceled: boolean
  /** The completion that wrote it may still be at work. */
  readonly isFresh: boolean
}

type Row = Pick<OrderState, "id" | "display_id" | "custom_display_id"> & {
  readonly status: string
  readonly created_at: Date | string
}

/** The order as it stands; undefined when there is none of this id. An order is written when its completion begins. */
export async function orderState(container: MedusaContainer, id: string, now: Date): Promise<OrderState | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "status", "created_at", "display_id", "custom_display_id"]
  const { data } = await query.graph({ entity: "order", fields, filters: { id } })
  const [row] = data as readonly Row[]
  if (!row) return undefined
  const { status, created_at, ...order } = row
  return {
    ...order,
    isCanceled: status === "canceled",
    isFresh: now.getTime() - new Date(created_at).getTime() < longestCompletion,
  }
}

/** What the shop calls the order. */
export const numberOf = ({ id, display_id, custom_display_id }: OrderState): string =>
  custom_display_id ?? String(display_id ?? id)
