import type { Folio } from "../ports/ledger"
import { mayBeCollected } from "./may-be-collected"
import type { Parts } from "./parts"
import { standsAlready } from "./stands-already"

/** Whether the buyer may not pay this cart by another order reference yet: what he paid by the one that it has decides. */
export const mustWait = (parts: Parts, folio: Folio | undefined): boolean =>
  folio !== undefined &&
  ((folio.orderReference.supersededAt === null && mayBeCollected(folio)) || standsAlready(parts, folio))
