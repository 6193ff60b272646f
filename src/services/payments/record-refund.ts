import { describeMoney, sameMoney } from "../domain/money"
import type { Money } from "../domain/money"
import type { Folio } from "../ports/ledger"
import type { RefundRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { entry } from "./history"
import type { NotCaptured } from "./not-captured"
import { notCaptured } from "./not-captured"
import type { Asker, Parts } from "./parts"

/** The mark by which the provider knows a Medusa refund that only records an effect already there. */
export const refundMark = (refundId: string): string => `amazon-pay:${refundId}`

type Recording = {
  readonly medusaRefundId: string
  readonly amount: Money
  readonly createdBy?: string | null
  readonly asker: Asker
}

/**
 * A refund of Medusa's now stands for one that was made elsewhere; no call. Amount and that nobody claimed it are
 * checked. The caller holds the order reference's lock.
 */
export async function recordRefund(
  parts: Parts,
  folio: Folio,
  { medusaRefundId, amount, createdBy, asker }: Recording,
): Promise<NotCaptured | { readonly is: "recorded"; readonly folio: Folio; readonly row: RefundRow }> {
  const row = folio.refunds.find((it) => refundMark(it.id) === createdBy)
  if (!row || row.state !== "Completed" || row.link !== null)
    return notCaptured("unknown-payment", "there is no such refund to record")
  if (!sameMoney(row.amount, amount))
    return notCaptured("mismatch", `Amazon refunded ${describeMoney(row.amount)}, not ${describeMoney(amount)}`)
  const { id } = folio.orderReference
  const by = { source: "call", at: parts.clock.now(), actor: asker.actor } as const
  const after = await decideAndSchedule(parts, id, (now) =>
    now.refunds.find((it) => it.id === row.id)?.link === null
      ? [
          { in: "refund", id: row.id, when: { link: null }, set: { link: medusaRefundId } },
          entry(by, {
            orderReferenceId: id,
            kind: "refund",
            targetId: row.id,
            event: "recorded",
            amazonId: row.amazonId,
            to: row.state,
          }),
        ]
      : [],
  )
  const linked = after.refunds.find((it) => it.id === row.id)?.link === medusaRefundId
  return linked
    ? { is: "recorded", folio: after, row }
    : notCaptured("unknown-payment", "the refund is recorded already")
}
