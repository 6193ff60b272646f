import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { claimTorn, unlinkCapture } from "../../services/payments/stand-for"
import type { Folio } from "../../services/ports/ledger"
import type { CaptureRow } from "../../services/ports/rows"
import { bookedInOrder } from "./booked-in-order"
import { partsIn } from "./parts-in"

/** A merchant's capture is over after this, one way or the other: Medusa's own step limit is 30 s. */
const longestCapture = 60_000

type At = { readonly folio: Folio; readonly orderId: string }

/**
 * A process died after a Medusa capture stood for the ledger's and before Medusa booked it. Where Medusa's payment was
 * still open, the half is taken back and recorded anew and whole; where only the order lacks its transaction, that is
 * added. Answers the captures that must now be recorded.
 */
export async function undoTornCaptures(
  container: MedusaContainer,
  folio: Folio,
  orderId: string,
): Promise<readonly CaptureRow[]> {
  const now = partsIn(container).clock.now().getTime()
  const linked = folio.captures.filter(
    (row) => row.link !== null && now - (row.linkedAt ?? row.createdAt).getTime() > longestCapture,
  )
  if (linked.length === 0) return []
  const booked = await bookedInOrder(container, orderId)
  const torn = linked.filter(({ link }) => link !== null && !booked.has(link))
  const undone: CaptureRow[] = []
  for (const row of torn) if (await undo(container, { folio, orderId }, row)) undone.push({ ...row, link: null })
  return undone
}

async function undo(container: MedusaContainer, { folio, orderId }: At, row: CaptureRow): Promise<boolean> {
  const medusaCapture = row.link ?? ""
  const payments = container.resolve(Modules.PAYMENT)
  const [capture] = await payments.listCaptures({ id: medusaCapture }, { relations: ["payment"] })
  if (capture?.payment.canceled_at) return false
  if (!(await claimTorn(partsIn(container), row))) return false
  const of = { orderReferenceId: folio.orderReference.id, captureId: row.id, medusaCapture }
  if (!capture) {
    // Medusa dropped it after the link, or whoever took it back died before the link was removed.
    await unlinkCapture(partsIn(container), of)
    return true
  }
  if (capture.payment.captured_at) {
    const { currency_code } = capture.payment
    const transaction = { order_id: orderId, amount: capture.amount, currency_code, reference: "capture" }
    await container.resolve(Modules.ORDER).addOrderTransactions({ ...transaction, reference_id: medusaCapture })
    return false
  }
  await payments.deleteCaptures([medusaCapture])
  await unlinkCapture(partsIn(container), of)
  return true
}
