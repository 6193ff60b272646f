import type { Change } from "../ports/ledger"
import type { OrderReferenceRow } from "../ports/rows"

/** The twin of `raise`: the change by which flags fall; nothing when none of them is raised. */
export function lower({ id, flags }: OrderReferenceRow, ...over: readonly string[]): readonly Change[] {
  const left = flags.filter((flag) => !over.includes(flag))
  return left.length === flags.length ? [] : [{ in: "orderReference", id, when: { flags }, set: { flags: left } }]
}
