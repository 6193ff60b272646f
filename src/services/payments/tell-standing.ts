import type { ProblemCode } from "../domain/problem"
import { problem } from "../domain/problem"
import type { Folio, Ledger } from "../ports/ledger"
import type { HistoryRow, RoundRow } from "../ports/rows"
import { currentRound } from "./guard-authorize"
import type { Standing } from "./standing-of"
import { standingOf } from "./standing-of"

const enough = 100

/**
 * Where a cart's payment stands, for the buyer. As {@link standingOf}, and what only the history keeps of his last return:
 * with which error Amazon's page sent him back (a seller that Amazon does not know is nothing that he could mend by
 * pressing again), and that Medusa made no order of his cart.
 */
export async function tellStanding(ledger: Pick<Ledger, "history">, folio: Folio | undefined): Promise<Standing> {
  const standing = standingOf(folio)
  const round = folio && currentRound(folio)
  if (!round || !mayTellMore(standing, round)) return standing
  const history = await ledger.history(folio.orderReference.id, enough)
  const last = history.find(({ targetId, event }) => targetId === round.id && isOfReturn.has(event))
  const code = last && codeOf(last)
  return code === undefined ? standing : { ...standing, problem: problem(code) }
}

const isOfReturn: ReadonlySet<string> = new Set(["arrived", "order-refused"])

/** Nothing is reserved, and the buyer came back since he was last led to Amazon. */
const mayTellMore = (standing: Standing, { proof }: RoundRow): boolean =>
  standing.problem?.code === "sca-error" || (standing.state === "confirmed" && proof === "success")

function codeOf({ event, reason }: HistoryRow): ProblemCode | undefined {
  if (event === "order-refused") return "order-refused"
  return reason === "InvalidSellerId" ? "sca-misconfigured" : undefined
}
