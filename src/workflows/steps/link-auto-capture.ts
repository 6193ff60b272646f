import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { linkCapture } from "../../services/payments/link-capture"
import { watchAsks } from "../../services/payments/parts"
import type { Folio } from "../../services/ports/ledger"
import { partsIn } from "./parts-in"

/**
 * Captured with the authorization: Medusa writes its capture row after our answer and asks nobody, so that the row is
 * linked when the order is placed.
 */
export async function linkAutoCaptures(container: MedusaContainer, folio: Folio): Promise<void> {
  const loose = folio.captures.filter(
    (row) => row.origin === "capture-now" && row.state === "Completed" && row.link === null,
  )
  for (const row of loose) {
    const sessionId = folio.authorizations.find((it) => it.id === row.authorizationId)?.sessionId
    const [payment] = await container
      .resolve(Modules.PAYMENT)
      .listPayments({ payment_session_id: sessionId ? [sessionId] : [] }, { relations: ["captures"] })
    const links = new Set(folio.captures.map(({ link }) => link))
    const mine = payment?.captured_at ? payment.captures?.find((it) => !links.has(it.id)) : undefined
    if (mine)
      await linkCapture(partsIn(container), folio, row, {
        input: { medusaCaptureId: mine.id, asker: watchAsks },
        event: "recorded",
      })
  }
}
