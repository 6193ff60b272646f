import type { Folio } from "../ports/ledger"
import { decideAndSchedule } from "./decide-and-schedule"
import { fulfilWishes } from "./fulfil-wishes"
import { currentRound } from "./guard-authorize"
import { moneyMoved } from "./money-moved"
import type { Parts } from "./parts"
import { buyerAsks } from "./parts"
import { supersede } from "./supersede"

type GivingUp = { readonly roundId: string; readonly why: string }

/**
 * The strongest thing that a browser's return may do on its own (DESIGN section 6): cancel the order reference, if the
 * return belongs to the current round, nothing is unsettled, pending or granted, and no order exists. Else nothing
 * changes. The caller holds the order reference's lock. Answers the folio as it then stands.
 */
export async function giveUpUnreserved(parts: Parts, id: string, { roundId, why }: GivingUp): Promise<Folio> {
  const by = { source: "return", at: parts.clock.now(), actor: "buyer" } as const
  await decideAndSchedule(parts, id, (now) =>
    currentRound(now)?.id === roundId && !moneyMoved(now) ? supersede(now, why, by) : [],
  )
  return fulfilWishes(parts, id, buyerAsks)
}
