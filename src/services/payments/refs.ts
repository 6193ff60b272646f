import type { Ref } from "../domain/seen"
import type { AuthorizationRow, CaptureRow, OrderReferenceRow, RefundRow } from "../ports/rows"
import { InvalidValue } from "../domain/invalid-value"

export const refOfOrder = (row: OrderReferenceRow): Ref => ({ kind: "order-reference", id: row.amazonId })

/** @throws InvalidValue for a row that Amazon never named. */
export function refOf(
  kind: "authorization" | "capture" | "refund",
  row: AuthorizationRow | CaptureRow | RefundRow,
): Ref {
  if (row.amazonId === null) throw new InvalidValue(kind, "has no id at Amazon yet")
  return { kind, id: row.amazonId }
}
