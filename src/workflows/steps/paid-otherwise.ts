import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { worthOf } from "../../services/domain/authorization-meaning"
import { mayCount } from "../../services/domain/may-count"
import type { Folio } from "../../services/ports/ledger"

type Payment = { readonly provider_id: string; readonly canceled_at: Date | null }
type Order = { readonly payment_collections?: readonly { readonly payments?: readonly Payment[] }[] }

const holdsMoney = ({ authorizations, captures }: Folio): boolean =>
  captures.some(mayCount) || authorizations.some((row) => worthOf(row) !== "gone")

/**
 * Whether the buyer left Amazon Pay without any money held there, and paid the order in another way: what was tried
 * before must not tell the merchant to hold back, or to cancel, an order that is paid.
 */
export async function paidOtherwise(container: MedusaContainer, folio: Folio, orderId: string): Promise<boolean> {
  if (holdsMoney(folio)) return false
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["payment_collections.payments.provider_id", "payment_collections.payments.canceled_at"],
    filters: { id: orderId },
  })
  const [order] = data as readonly Order[]
  const payments = (order?.payment_collections ?? []).flatMap((it) => it.payments ?? [])
  return payments.some((it) => it.canceled_at === null && !it.provider_id.startsWith("pp_amazon-pay_"))
}
