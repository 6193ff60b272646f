import { mayCount } from "../../services/domain/may-count"
import { PaymentSessionStatus } from "@medusajs/framework/utils"

import { currentRound } from "../../services/payments/guard-authorize"
import { entry } from "../../services/payments/history"
import type { Parts } from "../../services/payments/parts"
import { merchantAsks } from "../../services/payments/parts"
import { release } from "../../services/payments/release"
import type { Cradle } from "./cradle"

type Canceling = { readonly sessionId: string; readonly paymentId: string | undefined }

/**
 * Releases what a payment reserved, and ends its session: Medusa keeps it `authorized` after its own compensation and
 * would place the next order on a canceled payment. A call without a payment id beside a live payment comes from a
 * racing completion: it is recorded and nothing is done.
 */
export async function cancel(parts: Parts, cradle: Cradle, { sessionId, paymentId }: Canceling): Promise<void> {
  if (paymentId === undefined && (await hasLivePayment(cradle, sessionId))) return recordRace(parts, sessionId)
  const folio = await parts.ledger.load({ sessionId })
  await release(parts, { sessionId, why: "the payment was canceled in the shop", asker: merchantAsks("medusa") })
  const mine = new Set(folio?.authorizations.filter((row) => row.sessionId === sessionId).map(({ id }) => id))
  const kept = folio?.captures.some((row) => mine.has(row.authorizationId) && mayCount(row)) ?? false
  if (!kept) await cradle.paymentSessionService.update({ id: sessionId, status: PaymentSessionStatus.CANCELED })
}

async function hasLivePayment({ paymentService }: Cradle, sessionId: string): Promise<boolean> {
  const payments = await paymentService.list({ payment_session_id: sessionId }, { select: ["id", "canceled_at"] })
  return payments.some((payment) => payment.canceled_at === null)
}

async function recordRace(parts: Parts, sessionId: string): Promise<void> {
  const folio = await parts.ledger.load({ sessionId })
  const round = folio && currentRound(folio)
  if (!folio || !round) return
  const told = {
    orderReferenceId: folio.orderReference.id,
    kind: "guard",
    targetId: round.id,
    event: "racing-completion",
  } as const
  await parts.ledger.commit([entry({ source: "call", at: parts.clock.now(), actor: "medusa" }, told)])
}
