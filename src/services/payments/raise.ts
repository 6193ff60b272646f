import type { Change } from "../ports/ledger"
import type { OrderReferenceRow } from "../ports/rows"

/**
 * The change that raises flags on an order reference, for a person to look at; nothing when all are raised already.
 * Holds that nobody else has changed the flags meanwhile, so that none is lost and each is told once.
 */
export function raise({ id, flags }: OrderReferenceRow, ...wanted: readonly string[]): readonly Change[] {
  const all = [...new Set([...flags, ...wanted])]
  return all.length === flags.length ? [] : [{ in: "orderReference", id, when: { flags }, set: { flags: all } }]
}
