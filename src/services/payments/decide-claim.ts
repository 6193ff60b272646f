import type { Change, Folio } from "../ports/ledger"
import type { ChargebackRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import { lower } from "./lower"
import type { Parts } from "./parts"

/** `lost`: the buyer has the money back by the claim. `won`: it was decided for the shop. */
export type ClaimDecision = NonNullable<ChargebackRow["decision"]>

type Decision = { readonly claimId: string; readonly decision: ClaimDecision; readonly actor: string | null }

/**
 * The merchant has looked at a claim: refunds of its capture go on, and its amount counts against them only when it was
 * lost. `claimId`: Amazon's id of the chargeback. The flag goes with the last open claim. Undefined: no such claim.
 */
export async function decideClaim(
  parts: Parts,
  id: string,
  { claimId, decision, actor }: Decision,
): Promise<ChargebackRow | undefined> {
  const by = { source: "admin", at: parts.clock.now(), actor } as const
  const after = await decideAndSchedule(parts, id, (folio): readonly Change[] => {
    const claim = folio.chargebacks.find((row) => row.amazonId === claimId)
    if (!claim || claim.decision === decision) return []
    return [
      { in: "chargeback", id: claim.id, when: { state: claim.state, decision: claim.decision }, set: { decision } },
      entry(by, {
        orderReferenceId: id,
        kind: "chargeback",
        targetId: claim.id,
        event: "settled",
        amazonId: claim.amazonId,
        from: claim.decision ?? claim.state,
        to: decision,
      }),
      ...withoutFlag(folio, claim),
    ]
  })
  return after.chargebacks.find((row) => row.amazonId === claimId)
}

function withoutFlag({ orderReference, chargebacks }: Folio, decided: ChargebackRow): readonly Change[] {
  const open = chargebacks.some((row) => row.id !== decided.id && row.decision === null)
  return open ? [] : lower(orderReference, "chargeback")
}
