import type { Money } from "../domain/money"
import type { CaptureRow, RefundRow } from "../ports/rows"
import { freshId } from "../support/fresh-id"
import { newAttempt } from "./new-attempt"
import type { Parts } from "./parts"

type New = {
  readonly capture: CaptureRow
  readonly amount: Money
  readonly part: number
  readonly medusaRefundId: string
}

/** The row of one part of a refund, before any call. `part` counts from 1. */
export const newRefund = (parts: Parts, { capture, amount, part, medusaRefundId }: New): RefundRow => ({
  id: freshId("apr", parts.clock.now()),
  createdAt: parts.clock.now(),
  orderReferenceId: capture.orderReferenceId,
  captureId: capture.id,
  amount,
  ...newAttempt(),
  origin: "merchant",
  wantedBy: medusaRefundId,
  link: null,
  part,
  try: 1,
})
