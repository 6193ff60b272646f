import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

import { toDecimal } from "../../services/domain/money"
import { recordMark } from "../../services/payments/capture"
import type { Folio } from "../../services/ports/ledger"
import type { CaptureRow } from "../../services/ports/rows"

type Payment = { readonly id: string; readonly captured_at: Date | null; readonly canceled_at: Date | null }

/**
 * A capture that is Completed at Amazon becomes one in Medusa, by the mark on Medusa's row; the provider then makes no
 * call. Runs outside every lock of ours.
 */
export async function recordCapture(container: MedusaContainer, folio: Folio, row: CaptureRow): Promise<boolean> {
  const authorization = folio.authorizations.find((it) => it.id === row.authorizationId)
  const payment = authorization && (await paymentOf(container, authorization.sessionId))
  if (!payment || payment.canceled_at !== null || payment.captured_at !== null) return false
  // A Medusa capture that wanted it and still exists is linked by the provider's next look, not recorded twice.
  if (row.wantedBy !== null && (await exists(container, row.wantedBy))) return false
  await capturePaymentWorkflow(container).run({
    input: { payment_id: payment.id, amount: Number(toDecimal(row.amount)), captured_by: recordMark(row.id) },
  })
  return true
}

async function paymentOf(container: MedusaContainer, sessionId: string): Promise<Payment | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: ["id", "captured_at", "canceled_at"],
    filters: { payment_session_id: sessionId },
  })
  return (data as readonly Payment[]).find((it) => it.canceled_at === null)
}

async function exists(container: MedusaContainer, captureId: string): Promise<boolean> {
  const payments = container.resolve(Modules.PAYMENT)
  return (await payments.listCaptures({ id: captureId }, { select: ["id"], take: 1 })).length > 0
}
