import type { MedusaContainer } from "@medusajs/framework/types"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import type { Money } from "../../services/domain/money"
import { toDecimal } from "../../services/domain/money"
import { refundMark } from "../../services/payments/record-refund"
import type { Folio } from "../../services/ports/ledger"
import type { RefundRow } from "../../services/ports/rows"
import { fromMedusa } from "../../providers/amazon-pay/money"
import type { MedusaCapture, MedusaPayment } from "./payments-of-session"
import { paymentsOfSession } from "./payments-of-session"

/**
 * A refund that was made at Amazon by somebody else becomes one in Medusa, by the mark on Medusa's row; the provider then
 * makes no call. Runs outside every lock of ours. False: the capture that it gives back is not recorded yet, or there is
 * no payment with so much left to record it on.
 */
export async function recordRefund(container: MedusaContainer, folio: Folio, row: RefundRow): Promise<boolean> {
  const capture = folio.captures.find((it) => it.id === row.captureId)
  const authorization = folio.authorizations.find((it) => it.id === capture?.authorizationId)
  if (!capture?.link || !authorization) return false
  const payments = await paymentsOfSession(container, authorization.sessionId)
  const payment = payments.find((it) => hasRoom(it, row.amount))
  if (!payment) return false
  await refundPaymentWorkflow(container).run({
    input: { payment_id: payment.id, amount: Number(toDecimal(row.amount)), created_by: refundMark(row.id) },
  })
  return true
}

function hasRoom(
  { canceled_at, captures = [], refunds = [], currency_code }: MedusaPayment,
  { minor }: Money,
): boolean {
  const worth = (rows: readonly MedusaCapture[]): bigint =>
    rows.reduce((all, { amount }) => all + fromMedusa(amount, currency_code).minor, 0n)
  return canceled_at === null && worth(captures) - worth(refunds) >= minor
}
