import { isCollected } from "../domain/is-collected"
import { sameMoney } from "../domain/money"
import { untold } from "../domain/untold"
import type { Change, Folio } from "../ports/ledger"
import type { Claim } from "../ports/notice"
import type { CaptureRow, ChargebackRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { decideAndSchedule } from "./decide-and-schedule"
import type { By } from "./history"
import { entry } from "./history"
import type { Parts } from "./parts"

/** "unknown-capture": the ledger has not seen the capture yet; look, and record then. */
export type Recorded = "recorded" | "known" | "unknown-capture"

/**
 * Writes a verified chargeback into the ledger, with its flag and its line of history: the message is all there is, for
 * no read shows it (DESIGN section 9). What it does not say is taken from what was collected. It counts against what may
 * be refunded, and holds refunds back until somebody has decided (`decide-claim.ts`); when the claim moves on, it must be
 * decided anew.
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

/** Amazon's first word comes again late, and takes nothing back; a message without words is no news of a claim we know. */
const firstStates: ReadonlySet<string> = new Set(["RECEIVED", untold])

function rule(folio: Folio, claim: Claim, by: By): readonly Change[] | "unknown-capture" {
  const known = folio.chargebacks.find((row) => row.amazonId === claim.id)
  if (known && bringsNothing(known, claim)) return []
  const capture = captureOf(folio, claim)
  if (!capture) return "unknown-capture"
  const { orderReference } = folio
  const { state, reason } = claim
  const fields = { captureId: capture.id, amount: claim.amount ?? capture.amount, state, reason, decision: null }
  const id = known?.id ?? freshId("apcb", by.at)
  const change: Change = known
    ? { in: "chargeback", id, when: { state: known.state, decision: known.decision }, set: fields }
    : {
        in: "chargeback",
        insert: {
          id,
          createdAt: by.at,
          orderReferenceId: orderReference.id,
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

const bringsNothing = (row: ChargebackRow, { state, reason, amount }: Claim): boolean =>
  firstStates.has(state) ||
  (row.state === state && row.reason === reason && amount !== null && sameMoney(row.amount, amount))

/**
 * Checkout v2 names no capture: it is one that was collected. Of several the largest is taken, with all of it, because a
 * claim is against one and can be no more than that: refunds and claim together then never exceed what was collected.
 * One that another claim is against comes last. While nobody has decided, such a claim holds all captures of the order
 * (`refund-room.ts`), so that none is refunded that may be the one.
 */
function captureOf(folio: Folio, { captureId }: Claim): CaptureRow | undefined {
  if (captureId !== null) return folio.captures.find((row) => row.amazonId === captureId)
  const collected = folio.captures.filter(isCollected)
  return largest(collected.filter(({ id }) => !mayBeLost(folio, id))) ?? largest(collected)
}

const mayBeLost = ({ chargebacks }: Folio, captureId: string): boolean =>
  chargebacks.some((row) => row.captureId === captureId && row.decision !== "won")

const largest = (rows: readonly CaptureRow[]): CaptureRow | undefined =>
  rows.reduce<CaptureRow | undefined>(
    (most, row) => (most && most.amount.minor >= row.amount.minor ? most : row),
    undefined,
  )
