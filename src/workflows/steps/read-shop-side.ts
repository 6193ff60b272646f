import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { fromMedusa } from "../../providers/amazon-pay/money"
import type { Booked, ShopPayment, ShopSide } from "../../services/payments/report/sides"
import type { Folio } from "../../services/ports/ledger"
import { orderOfCart } from "./order-of-cart"

type Line = { readonly id: string; readonly amount: BigNumberInput; readonly created_at: Date | string }
type Payment = {
  readonly id: string
  readonly currency_code: string
  readonly canceled_at: Date | null
  readonly captures?: readonly Line[]
  readonly refunds?: readonly Line[]
}
type Session = { readonly id: string; readonly status: string; readonly payment?: Payment | null }
type Order = {
  readonly id: string
  readonly status: string
  readonly created_at: Date | string
  readonly display_id?: number
  readonly custom_display_id?: string | null
}

const lineFields = (list: string): readonly string[] =>
  ["id", "amount", "created_at"].map((it) => `payment.${list}.${it}`)
const sessionFields = [
  "id",
  "status",
  ...["id", "currency_code", "canceled_at"].map((it) => `payment.${it}`),
  ...lineFields("captures"),
  ...lineFields("refunds"),
]

/** What Medusa says of one order reference: its order, and the sessions, payments, captures and refunds. */
export async function readShopSide(container: MedusaContainer, folio: Folio): Promise<ShopSide> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ids = [...folio.rounds, ...folio.authorizations].map(({ sessionId }) => sessionId)
  const sessions =
    ids.length === 0
      ? []
      : (await query.graph({ entity: "payment_session", fields: sessionFields, filters: { id: [...new Set(ids)] } }))
          .data
  return {
    order: await orderFor(container, folio),
    sessions: (sessions as readonly Session[]).map(({ id, status, payment }) => ({
      id,
      status,
      payment: payment ? asPayment(payment) : null,
    })),
  }
}

async function orderFor(container: MedusaContainer, { orderReference }: Folio): Promise<ShopSide["order"]> {
  // Another order reference of the cart may have become the order.
  const id =
    orderReference.orderId ??
    (orderReference.supersededAt === null ? await orderOfCart(container, orderReference.cartId) : null)
  if (id === null) return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "status", "created_at", "display_id", "custom_display_id"]
  const { data } = await query.graph({ entity: "order", fields, filters: { id } })
  const [order] = data as readonly Order[]
  return order
    ? {
        id: order.id,
        number: order.custom_display_id ?? String(order.display_id ?? order.id),
        canceled: order.status === "canceled",
        createdAt: new Date(order.created_at),
      }
    : null
}

const asPayment = ({ id, currency_code, canceled_at, captures = [], refunds = [] }: Payment): ShopPayment => {
  const booked = (line: Line): Booked => ({
    id: line.id,
    amount: fromMedusa(line.amount, currency_code),
    createdAt: new Date(line.created_at),
  })
  return { id, canceled: canceled_at !== null, captures: captures.map(booked), refunds: refunds.map(booked) }
}
