import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { MedusaApp } from "../setup/medusa-app"

type Order = {
  readonly status: string
  readonly payment_collections: readonly {
    readonly payment_sessions: readonly { readonly status: string }[]
    readonly payments: readonly { readonly id: string }[]
  }[]
}

/** What the shop holds of a cart: the order, the status of its payment session, and how many payments. */
export type Books = { readonly order: string | null; readonly session: string | null; readonly payments: number }

export async function booksOf(app: MedusaApp, cartId: string): Promise<Books> {
  const fields = ["status", "payment_collections.payment_sessions.status", "payment_collections.payments.id"]
  const { data } = await app
    .container()
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order_cart", fields: fields.map((it) => `order.${it}`), filters: { cart_id: cartId } })
  // Query types what it is asked for by name only; these are the fields above.
  const [link] = data as readonly { readonly order: Order }[]
  const [collection] = link?.order.payment_collections ?? []
  return {
    order: link?.order.status ?? null,
    session: collection?.payment_sessions[0]?.status ?? null,
    payments: collection?.payments.length ?? 0,
  }
}
