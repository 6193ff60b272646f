import { problem } from "../domain/problem"
import type { Folio, Ledger } from "../ports/ledger"
import { currentRound } from "./guard-authorize"
import type { Standing } from "./standing-of"
import { standingOf } from "./standing-of"

const enough = 100

/**
 * Where a cart's payment stands, for the buyer. As {@link standingOf}; with which error Amazon's page sent him back, only
 * the history keeps: a seller that Amazon does not know is nothing that he could mend by pressing again.
 */
export async function tellStanding(ledger: Pick<Ledger, "history">, folio: Folio | undefined): Promise<Standing> {
  const standing = standingOf(folio)
  if (!folio || standing.problem?.code !== "sca-error") return standing
  const round = currentRound(folio)
  const history = await ledger.history(folio.orderReference.id, enough)
  const arrival = history.find(({ targetId, event }) => targetId === round?.id && event === "arrived")
  return arrival?.reason === "InvalidSellerId" ? { ...standing, problem: problem("sca-misconfigured") } : standing
}
