import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"

import { fromMedusa } from "../../providers/amazon-pay/money"
import type { Folio } from "../../services/ports/ledger"
import type { ShopSide } from "../../services/payments/view/shop-side"

type Amount = { readonly amount: BigNumberInput }
type Payment = Amount & {
  readonly id: string
  readonly currency_code: string
  readonly payment_session_id: string
  readonly canceled_at: Date | null
  readonly captures?: readonly Amount[]
  readonly refunds?: readonly Amount[]
}

/** The payment in the shop that stands for an order reference's money, if one lives. */
export async function paymentOf(container: MedusaContainer, folio: Folio): Promise<Payment | undefined> {
  const sessions = [...new Set(folio.rounds.map(({ sessionId }) => sessionId))]
  if (sessions.length === 0) return undefined
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: [
      ...["id", "amount", "currency_code", "payment_session_id", "canceled_at"],
      ...["captures.amount", "refunds.amount"],
    ],
    filters: { payment_session_id: sessions },
  })
  const payments = data as readonly Payment[]
  return payments.find((it) => it.canceled_at === null)
}

export async function shopSideOf(container: MedusaContainer, folio: Folio, orderId: string): Promise<ShopSide> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "status"], filters: { id: orderId } })
  const [order] = data as readonly { readonly status: string }[]
  const payment = await paymentOf(container, folio)
  return { order: orderIs(order?.status), payment: payment ? roomIn(payment) : null }
}

const orderIs = (status: string | undefined): ShopSide["order"] => {
  if (status === undefined) return "none"
  return status === "canceled" ? "canceled" : "open"
}

function roomIn(payment: Payment): ShopSide["payment"] {
  const { amount, captures = [], refunds = [], currency_code, payment_session_id: sessionId } = payment
  const sum = (rows: readonly Amount[]) => rows.reduce((total, row) => MathBN.add(total, row.amount), MathBN.convert(0))
  const left = (whole: BigNumberInput, taken: BigNumberInput): bigint => {
    const rest = MathBN.sub(whole, taken)
    return MathBN.gt(rest, 0) ? fromMedusa(rest, currency_code).minor : 0n
  }
  const captured = sum(captures)
  return { sessionId, capturable: left(amount, captured), refundable: left(captured, sum(refunds)) }
}
