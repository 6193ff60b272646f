import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { HistoryRow } from "../../services/ports/rows"

type Found = { readonly id: string; readonly email?: string; readonly title?: string }

/** Medusa's ids of admin users and keys; every other actor is a word of ours. */
const kinds = [
  { entity: "user", prefix: "user_", field: "email" },
  { entity: "api_key", prefix: "apk_", field: "title" },
] as const

/** Who did something: an id of Medusa's, a word of ours, or nobody. */
type Acted = Pick<HistoryRow, "actor">

/** The names of the merchant's people and keys that acted; whoever is gone keeps his id. */
export async function namesOfActors(
  container: MedusaContainer,
  acts: readonly Acted[],
): Promise<(actor: string) => string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const names = new Map<string, string>()
  for (const { entity, prefix, field } of kinds) {
    const ids = [...new Set(acts.flatMap(({ actor }) => (actor?.startsWith(prefix) ? [actor] : [])))]
    if (ids.length === 0) continue
    const { data } = await query.graph({ entity, fields: ["id", field], filters: { id: ids } })
    for (const { id, email, title } of data as readonly Found[]) names.set(id, email ?? title ?? id)
  }
  return (actor) => names.get(actor) ?? actor
}
