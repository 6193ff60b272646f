import type { Buyer } from "../domain/address"
import { Fault } from "../domain/fault"
import type { Folio } from "../ports/ledger"
import type { AuthorizationRow, Source } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import type { Asker, Parts } from "./parts"
import { refOf, refOfOrder } from "./refs"
import { takeOver } from "./take-over"
import { withCaptures } from "./with-captures"

/** The order reference as Amazon shows it now, taken over; with the buyer, who is never stored. @throws Fault */
export async function readOrder(
  parts: Parts,
  folio: Folio,
  asker: Asker,
  source: Source,
): Promise<{ folio: Folio; buyer?: Buyer }> {
  const { connector } = parts.account(folio.orderReference.account)
  const { seen, buyer, requestId } = await connector.as(asker.priority).read(refOfOrder(folio.orderReference))
  const by = { source, at: parts.clock.now(), requestId: requestId ?? null, actor: asker.actor }
  const after = await decideAndSchedule(parts, folio.orderReference.id, (now) => takeOver(now, seen, by))
  return buyer ? { folio: after, buyer } : { folio: after }
}

/** The same where not knowing is bearable: undefined when Amazon gave no answer. */
export async function lookAtOrder(parts: Parts, folio: Folio, asker: Asker): Promise<Folio | undefined> {
  try {
    return (await readOrder(parts, folio, asker, "call")).folio
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

/** One authorization as Amazon shows it now; undefined when Amazon gave no answer. */
export async function lookAtAuthorization(
  parts: Parts,
  folio: Folio,
  row: AuthorizationRow,
  asker: Asker,
): Promise<Folio | undefined> {
  const { connector } = parts.account(folio.orderReference.account)
  try {
    const asking = connector.as(asker.priority)
    const { seen: read, requestId } = await asking.read(refOf("authorization", row))
    const seen = await withCaptures(asking, read)
    const by = { source: "call", at: parts.clock.now(), requestId: requestId ?? null, actor: asker.actor } as const
    return await decideAndSchedule(parts, folio.orderReference.id, (now) => takeOver(now, seen, by))
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}
