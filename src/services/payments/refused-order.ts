import type { Folio } from "../ports/ledger"
import type { RoundRow } from "../ports/rows"
import { entry } from "./history"
import type { Parts } from "./parts"

type Refusal = {
  readonly round: RoundRow
  /** Medusa's type of error; its text may hold what the buyer typed. */
  readonly refusal: string
}

/** The buyer came back with proof, and Medusa makes no order of his cart as it is: for him and for the merchant to read. */
export const noteRefusedOrder = (
  parts: Parts,
  { orderReference }: Folio,
  { round, refusal }: Refusal,
): Promise<unknown> =>
  parts.ledger.commit([
    entry(
      { source: "return", at: parts.clock.now() },
      {
        orderReferenceId: orderReference.id,
        kind: "round",
        targetId: round.id,
        event: "order-refused",
        reason: refusal,
      },
    ),
  ])
