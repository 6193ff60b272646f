import { sameMoney } from "../domain/money"
import type { Change, Folio } from "../ports/ledger"
import type { Claim } from "../ports/notice"
import type { ChargebackRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { decideAndSchedule } from "./decide-and-schedule"
import type { By } from "./history"
import { entry } from "./history"
import type { Parts } from "./parts"

/** "unknown-capture": the ledger has not seen the capture yet; look, and record then. */
export type Recorded = "recorded" | "known" | "unknown-capture"

/**
 * Writes a verified chargeback into the ledger, with its flag and its line of history: the message is all there is, for
 * no read shows it (DESIGN section 9). It counts against what may be refunded, and holds refunds back until somebody has
 * decided (`decide-claim.ts`); when the claim moves on, it must be decided anew.
 */
export async function recordClaim(parts: Parts, folio: Folio, claim: Claim): Promise<Recorded> {
  const state = { is: "known" as Recorded }
  const by = { source: "notification", at: parts.clock.now(), actor: null } as const
  await decideAndSchedule(parts, folio.orderReference.id, (now) => {
    const changes = rule(now, claim, by)
    state.is = changes === "unknown-capture" ? changes : changes.length > 0 ? "recorded" : "known"
    return changes === "unknown-capture" ? [] : changes
  })
  return state.is
}

/** Amazon's first word; it comes again late, and takes nothing back. */
const firstState = "RECEIVED"

function rule(folio: Folio, claim: Claim, by: By): readonly Change[] | "unknown-capture" {
  const capture = folio.captures.find((row) => row.amazonId === claim.captureId)
  if (!capture) return "unknown-capture"
  const known = folio.chargebacks.find((row) => row.amazonId === claim.id)
  if (known && (isSame(known, claim) || claim.state === firstState)) return []
  const { orderReference } = folio
  const fields = { amount: claim.amount, state: claim.state, reason: claim.reason, decision: null }
  const id = known?.id ?? freshId("apcb", by.at)
  const change: Change = known
    ? { in: "chargeback", id, when: { state: known.state, decision: known.decision }, set: fields }
    : {
        in: "chargeback",
        insert: {
          id,
          createdAt: by.at,
          orderReferenceId: orderReference.id,
          captureId: capture.id,
          amazonId: claim.id,
          ...fields,
        },
      }
  const flags = [...new Set([...orderReference.flags, "chargeback"])]
  return [
    change,
    entry(by, {
      orderReferenceId: orderReference.id,
      kind: "chargeback",
      targetId: id,
      event: "chargeback",
      amazonId: claim.id,
      from: known?.state ?? null,
      to: claim.state,
      reason: claim.reason,
    }),
    { in: "orderReference", id: orderReference.id, when: { flags: orderReference.flags }, set: { flags } },
  ]
}

const isSame = (row: ChargebackRow, { state, reason, amount }: Claim): boolean =>
  row.state === state && row.reason === reason && sameMoney(row.amount, amount)
