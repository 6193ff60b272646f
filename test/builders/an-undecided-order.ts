import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { MedusaApp } from "../setup/medusa-app"
import type { CheckoutOptions } from "./a-checkout"
import { aCheckout } from "./a-checkout"
import { aMerchant } from "./a-merchant"
import type { Shop } from "./a-shop"
import { timePasses } from "./time-passes"
import { until } from "./until"

/** An order with its books and payment, as a shop reads it. */
type Order = {
  readonly id: string
  readonly status: string
  readonly canceled_at: Date | null
  readonly transactions: readonly { readonly amount: number; readonly reference: string }[]
  readonly payment_collections: readonly {
    readonly payment_sessions: readonly { readonly status: string }[]
    readonly payments: readonly { readonly id: string }[]
  }[]
}

const fields = [
  "id",
  "status",
  "canceled_at",
  "transactions.amount",
  "transactions.reference",
  "payment_collections.payment_sessions.status",
  "payment_collections.payments.id",
]

/** How Amazon will answer an authorization, once it has decided. */
export const willDecline = (reason: string, more: object = {}) => ({
  operation: "Authorize",
  state: "Declined",
  reason_code: reason,
  waits: true,
  ...more,
})

type Undecided = {
  readonly account: NonNullable<CheckoutOptions["account"]>
  /** What the simulated Amazon will decide; else it grants. */
  readonly plan?: Readonly<Record<string, unknown>> | undefined
}

/** An order of 94.50 EUR that is placed, whatever Amazon says of its money afterwards; with its merchant and its buyer. */
export async function anUndecidedOrder(app: MedusaApp, shop: Shop, { account, plan }: Undecided) {
  const buyer = await aCheckout(app, shop, { account })
  const id = await buyer.buysNow()
  if (plan) await buyer.control("POST", "/outcomes", plan)
  await buyer.comeBack(await buyer.sca(id, "Success"))
  await app.settled()
  const merchant = aMerchant(app, id)
  await until(merchant.folio, ({ orderReference }) => orderReference.labelledAt !== null)
  const order = async (): Promise<Order> => {
    const { orderId } = (await merchant.folio()).orderReference
    const { data } = await app
      .container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields, filters: { id: orderId ?? "" } })
    // Query types what it is asked for by name only; these are the fields above.
    const [found] = data as readonly Order[]
    if (!found) throw new Error("no order")
    return found
  }
  return {
    buyer,
    id,
    merchant,
    order,
    session: async () => (await order()).payment_collections[0]?.payment_sessions[0]?.status,
    payments: async () => (await order()).payment_collections[0]?.payments ?? [],
    /** So many minutes later, the reconciler looks. */
    later: async (minutes: number) => {
      await timePasses(app, minutes)
      return merchant.reconcile()
    },
  }
}
