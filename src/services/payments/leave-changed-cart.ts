import type { Folio } from "../ports/ledger"
import { giveUpUnreserved } from "./give-up-unreserved"
import { lockKey } from "./lock-key"
import type { Parts } from "./parts"
import { totalChanged } from "./supersede"

/**
 * The cart changed while the buyer was at Amazon (DESIGN section 4): what he confirmed is not what he would now pay, so
 * he starts with Amazon anew. @throws Busy when the order reference's lock is not had in time.
 */
export async function leaveChangedCart(parts: Parts, folio: Folio, roundId: string): Promise<void> {
  const { id } = folio.orderReference
  await parts.lock.run(lockKey(folio), () => giveUpUnreserved(parts, id, { roundId, why: totalChanged }))
}
