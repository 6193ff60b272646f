import { worthOf } from "../domain/authorization-meaning"
import { decideAndSchedule } from "./decide-and-schedule"
import { fulfilWishes } from "./fulfil-wishes"
import { lockKey } from "./lock-key"
import type { Asker, Parts } from "./parts"
import { settleLostOne } from "./settle-lost-one"
import { stillReserved } from "./still-reserved"
import { wish } from "./supersede"

export type ReleaseInput = { readonly sessionId: string; readonly why: string; readonly asker: Asker }

/**
 * Gives the open authorizations of a payment back (DESIGN section 4, `cancelPayment`). A lost attempt is settled first.
 * What was captured is left alone: no call, no error. The wish is durable: without an answer the reconciler goes on.
 * @throws Busy when the order reference's lock is not had in time.
 */
export async function release(parts: Parts, { sessionId, why, asker }: ReleaseInput): Promise<void> {
  const folio = await parts.ledger.load({ sessionId })
  if (!folio) return
  await parts.lock.run(lockKey(folio), () =>
    releaseUnderLock(parts, folio.orderReference.id, { sessionId, why, asker }),
  )
}

/** For verbs that hold the lock already (it is not re-entrant). */
export async function releaseUnderLock(
  parts: Parts,
  id: string,
  { sessionId, why, asker }: ReleaseInput,
): Promise<void> {
  const loaded = await parts.ledger.load({ id })
  if (!loaded) return
  const unsettled = loaded.authorizations.find((row) => row.sessionId === sessionId && worthOf(row) === "unsettled")
  const how = { wanted: false, isGivenBack: true, asker } as const
  if (unsettled) await settleLostOne(parts, loaded, { kind: "authorization", row: unsettled }, how)
  const by = { source: "call", at: parts.clock.now(), actor: asker.actor } as const
  await decideAndSchedule(parts, id, (folio) =>
    stillReserved(folio)
      .filter((row) => row.sessionId === sessionId)
      .flatMap((row) => wish(folio, { wish: "release", targetId: row.id, why }, by)),
  )
  await fulfilWishes(parts, id, asker)
}
