import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { moveRefundLink } from "../../services/payments/stand-for-refund"
import { tornRefunds } from "../../services/payments/torn-refunds"
import type { Folio } from "../../services/ports/ledger"
import type { RefundRow } from "../../services/ports/rows"
import { bookedInOrder } from "./booked-in-order"
import { partsIn } from "./parts-in"
import { paymentsOfSession } from "./payments-of-session"

type Loose = { readonly orderId: string | null; readonly loose: readonly RefundRow[] }

/**
 * A process died while it recorded a refund that was made at Amazon: what it left half-booked in Medusa is taken back.
 * The link goes first: a death in between leaves a half that the next look finds by its mark. Answers the refunds that
 * must now be recorded: `loose`, without what somebody is recording just now, and with what was taken back.
 */
export async function undoTornRefunds(
  container: MedusaContainer,
  folio: Folio,
  { orderId, loose }: Loose,
): Promise<readonly RefundRow[]> {
  if (orderId === null || !folio.refunds.some(({ origin }) => origin === "external")) return loose
  const parts = partsIn(container)
  const sessions = folio.authorizations.map(({ sessionId }) => sessionId)
  const [payments, booked] = await Promise.all([
    paymentsOfSession(container, sessions),
    bookedInOrder(container, orderId),
  ])
  const refunds = payments
    .flatMap((payment) => payment.refunds ?? [])
    .map((it) => ({
      id: it.id,
      createdBy: it.created_by,
      createdAt: new Date(it.created_at),
    }))
  const torn = tornRefunds(folio, { refunds, booked }, parts.clock.now())
  const taken: RefundRow[] = []
  for (const row of torn.unlink) if (await moveRefundLink(parts, row, null)) taken.push({ ...row, link: null })
  for (const { row, shopRefund } of torn.stand) await moveRefundLink(parts, row, shopRefund)
  if (torn.drop.length > 0) await container.resolve(Modules.PAYMENT).deleteRefunds([...torn.drop])
  const leave = new Set([...torn.underWay, ...torn.stand.map(({ row }) => row)].map(({ id }) => id))
  return [...loose, ...taken].filter(({ id, state }) => state === "Completed" && !leave.has(id))
}
