import { challengeSheet } from "../../../browser/sca/challenge-sheet"
import type { SimulatorResponse } from "../../../http"
import { sandboxCard } from "../../world/cards"
import { outcomeOfCard } from "../../world/processing"
import { nameOf } from "./card-choices"
import { amountText, type Scene } from "./scene"

/** The card issuer's challenge on the processing page: confirm, fail, or go back to the shop. */
export function challengePage({ world, session, language, words, own }: Scene): SimulatorResponse {
  const card = sandboxCard(session.cardTail)
  const amount = session.details.paymentDetails?.totalOrderAmount ?? session.details.paymentDetails?.chargeAmount
  const store = session.details.merchantMetadata?.merchantStoreName ?? world.sellers.get(session.sellerId)?.storeName
  return challengeSheet({
    language,
    facts: [
      { label: words.amount, value: amount && amountText(language, amount), look: "big" },
      { label: words.card, value: card && nameOf(card) },
      { label: words.merchant, value: store },
    ],
    forced: outcomeOfCard(session),
    outcomes: { confirm: "Confirmed", fail: "Failed", leave: "Returned" },
    leaving: own.back,
  })
}
