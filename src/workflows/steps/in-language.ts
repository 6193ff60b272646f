import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { Language } from "../../services/domain/language"
import { languageOf } from "../../services/domain/language"
import type { Refused } from "../../services/payments/refused"
import { moduleIn } from "./parts-in"

type Asking = {
  readonly cart_id: string
  /** Locale tags that the browser or the storefront names, the first wanted most. */
  readonly languages?: readonly string[]
}

/** A refusal, with the language that its buyer reads: the cart's, then the browser's, then the shop's. */
export async function inLanguage(
  container: MedusaContainer,
  refused: Refused,
  { cart_id, languages = [] }: Asking,
): Promise<Refused & { readonly language: Language }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: ["id", "locale"], filters: { id: cart_id } })
  const [cart] = data as readonly { readonly locale?: string | null }[]
  return { ...refused, language: languageOf(cart?.locale, ...languages, moduleIn(container).heart().options.language) }
}
