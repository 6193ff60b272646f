import { lives } from "../domain/lives"
import type { Folio } from "../ports/ledger"
import { cancelUnderLock } from "./end"
import { fulfilWishes } from "./fulfil-wishes"
import { isFoundByRepeating } from "./is-found-by-repeating"
import { lookAtOrder } from "./look-at-order"
import type { Asker, Parts } from "./parts"

type Ending = { readonly asker: Asker; readonly isCanceled: boolean }

/**
 * Nobody wants the money of an attempt in doubt, and only sending it once more would find it: what it hangs on is ended
 * first, so that Amazon can but tell what came of it, or refuse it (DESIGN rule 2). The caller holds the lock.
 */
export async function endUnwanted(parts: Parts, folio: Folio, { asker, isCanceled }: Ending): Promise<void> {
  const { id, account } = folio.orderReference
  const { connector } = parts.account(account)
  const doubtful = folio.authorizations.filter((row) => row.settledAt === null)
  if (!doubtful.some((row) => isFoundByRepeating(connector, folio, { kind: "authorization", row }))) return
  // A wish has so many tries: none is used up while Amazon does not answer.
  const seen = await lookAtOrder(parts, folio, asker)
  if (!seen || lives["order-reference"].isFinal(seen.orderReference.state)) return
  if (isCanceled) await cancelUnderLock(parts, { orderReferenceId: id, why: "The order was canceled", asker })
  else await fulfilWishes(parts, id, asker)
}
