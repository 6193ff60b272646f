import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, processPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { toDecimal } from "../../services/domain/money"
import { currentRound } from "../../services/payments/guard-authorize"
import { standingOf } from "../../services/payments/standing-of"
import type { Folio } from "../../services/ports/ledger"

type Session = { readonly id: string; readonly status: string; readonly payment?: { readonly id: string } | null }

/** States in which the money is surely not coming. */
const hopeless: ReadonlySet<string> = new Set(["declined", "ended"])

/**
 * Medusa writes an order before it authorizes; a death in between leaves an order that nobody paid. Where Amazon has
 * granted, the payment is made up for; where it surely will not come, the order is canceled; and an `order.placed` that
 * was never sent is sent.
 */
export async function mendUnpaidOrder(container: MedusaContainer, folio: Folio, orderId: string): Promise<boolean> {
  const round = currentRound(folio)
  const session = round && (await sessionOf(container, round.sessionId))
  if (!round || !session || session.payment || session.status === PaymentSessionStatus.PENDING_AUTHORIZATION)
    return false
  const { state } = standingOf(folio)
  if (hopeless.has(state)) {
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId, canceled_by: "amazon-pay" } })
    return true
  }
  if (state !== "authorized" && state !== "confirmed") return false
  await processPaymentWorkflow(container).run({
    input: { action: "authorized", data: { session_id: round.sessionId, amount: Number(toDecimal(round.total)) } },
  })
  if (folio.orderReference.placedAt === null)
    await container.resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id: orderId } })
  return true
}

async function sessionOf(container: MedusaContainer, id: string): Promise<Session | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_session",
    fields: ["id", "status", "payment.id"],
    filters: { id },
  })
  return (data as readonly Session[])[0]
}
