import type { Folio } from "../ports/ledger"
import type { Parts } from "./parts"
import type { Sendable } from "./sendable"

const minutes = (count: number): number => count * 60_000

/** A lost attempt is repeated so long after its intent; later only what nothing else can find. */
const repeatable = minutes(10)
/** A signature's 15 minutes at Amazon, a minute of skew and one more (DESIGN rule 2). */
const reach = minutes(17)
/** Entries of one attempt are among its order's last ones. */
const enough = 100

export const isYoung = ({ row }: Pick<Sendable, "row">, now: Date): boolean =>
  now.getTime() - row.createdAt.getTime() < repeatable

/** Until then the last thing that was sent for an attempt may take effect, where a look sends nothing. */
export const lastEffectOfSending = ({ row }: Sendable): Date => new Date(row.createdAt.getTime() + repeatable + reach)

/** The same where a look sends: each leaves its line in the history, before it is sent or with its doubt. */
export async function lastEffectOfLooks({ ledger }: Parts, folio: Folio, sendable: Sendable): Promise<Date> {
  const told = await ledger.history(folio.orderReference.id, enough)
  const last = told.find(({ targetId, event }) => targetId === sendable.row.id && event === "unknown")
  const asked = (last?.createdAt.getTime() ?? 0) + reach
  return new Date(Math.max(lastEffectOfSending(sendable).getTime(), asked))
}
