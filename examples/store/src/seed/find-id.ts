import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Filters = Readonly<Record<string, unknown>>

/** The id of the one row that has these values, or undefined. */
export async function findId(
  container: MedusaContainer,
  entity: string,
  filters: Filters = {},
): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = (await query.graph({ entity, fields: ["id"], filters })) as { data: readonly { id?: string }[] }
  return data[0]?.id
}
