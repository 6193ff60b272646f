import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

import { sameMoney, toDecimal } from "../../services/domain/money"
import { recordMark } from "../../services/payments/capture"
import { cannotRecord, standFor } from "../../services/payments/stand-for"
import type { Folio } from "../../services/ports/ledger"
import type { CaptureRow } from "../../services/ports/rows"
import { fromMedusa } from "../../providers/amazon-pay/money"
import { partsIn } from "./parts-in"
import type { MedusaCapture, MedusaPayment } from "./payments-of-session"
import { paymentsOfSession } from "./payments-of-session"

/** A merchant's capture is over after this, one way or the other: Medusa's own step limit is 30 s. */
const longestCapture = 60_000

/**
 * A capture that is Completed at Amazon becomes one in Medusa, by the mark on Medusa's row; the provider then makes no
 * call. Runs outside every lock of ours. False: nothing was recorded, now or ever.
 */
export async function recordCapture(container: MedusaContainer, folio: Folio, row: CaptureRow): Promise<boolean> {
  const parts = partsIn(container)
  const authorization = folio.authorizations.find((it) => it.id === row.authorizationId)
  const payment = authorization && (await paymentOf(container, authorization.sessionId))
  if (!payment) return false
  const of = { orderReferenceId: folio.orderReference.id, captureId: row.id }
  if (payment.canceled_at !== null) {
    await cannotRecord(parts, of)
    return false
  }
  const booked = payment.captured_at === null ? undefined : bookedFor(payment, folio, row)
  if (booked) {
    await standFor(parts, { ...of, medusaCaptureId: booked.id })
    return true
  }
  if (payment.captured_at !== null) return false
  if (mayBeBooked(row, parts.clock.now())) return false
  await dropTorn(container, payment, row)
  await capturePaymentWorkflow(container).run({
    input: { payment_id: payment.id, amount: Number(toDecimal(row.amount)), captured_by: recordMark(row.id) },
  })
  return true
}

/** The merchant's capture that made it may still be under way; nobody in this shop waits for one made elsewhere. */
const mayBeBooked = (row: CaptureRow, now: Date): boolean =>
  (row.origin !== "external" || row.wantedBy !== null) &&
  now.getTime() - (row.settledAt ?? row.createdAt).getTime() < longestCapture

/** Medusa books a capture by itself when the authorization came back captured. */
const bookedFor = (payment: MedusaPayment, folio: Folio, row: CaptureRow): MedusaCapture | undefined =>
  payment.captures?.find(
    (it) =>
      !folio.captures.some(({ link }) => link === it.id) &&
      sameMoney(fromMedusa(it.amount, payment.currency_code), row.amount),
  )

/** Medusa's capture of a process that died before it was booked: it would block every further capture. */
async function dropTorn(container: MedusaContainer, payment: MedusaPayment, { wantedBy }: CaptureRow): Promise<void> {
  if (wantedBy === null || !payment.captures?.some(({ id }) => id === wantedBy)) return
  await container.resolve(Modules.PAYMENT).deleteCaptures([wantedBy])
}

/** The one that lives; of canceled ones the first, so that a person is told. */
async function paymentOf(container: MedusaContainer, sessionId: string): Promise<MedusaPayment | undefined> {
  const payments = await paymentsOfSession(container, sessionId)
  return payments.find((it) => it.canceled_at === null) ?? payments[0]
}
