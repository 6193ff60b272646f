import type { Ref } from "../domain/seen"
import type { AuthorizationRow, CaptureRow, OrderReferenceRow, RefundRow } from "../ports/rows"
import { InvalidValue } from "../domain/invalid-value"

/** Its first name, with the later one where it has one. */
export const refOfOrder = ({ amazonId, laterId }: OrderReferenceRow): Ref => ({
  kind: "order-reference",
  id: amazonId,
  ...(laterId === null ? {} : { more: { later: laterId } }),
})

/** Whether Amazon's id is one of the order reference's two names. */
export const isNamed = ({ amazonId, laterId }: OrderReferenceRow, id: string): boolean =>
  amazonId === id || laterId === id

/** @throws InvalidValue for a row that Amazon never named. */
export function refOf(
  kind: "authorization" | "capture" | "refund",
  row: AuthorizationRow | CaptureRow | RefundRow,
): Ref {
  if (row.amazonId === null) throw new InvalidValue(kind, "has no id at Amazon yet")
  return { kind, id: row.amazonId }
}
