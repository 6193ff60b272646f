import type { SimulatorResponse } from "../../http"
import type { BrowserWorld, OrderReferenceView } from "../browser-world"
import { cardName } from "../card-name"
import { languageOf } from "../language"
import { texts } from "../texts"
import { challengeSheet } from "./challenge-sheet"

/** What the challenge shows. `forced` is the end that a test card has whatever is pressed. */
export type Challenge = {
  readonly order: OrderReferenceView
  readonly cards: BrowserWorld["cards"]
  readonly forced?: string
  /** The buyer's `Accept-Language`. */
  readonly wish?: string
}

const cardOf = ({ order: { cardTail: tail }, cards }: Challenge): string | undefined =>
  tail === undefined ? undefined : cardName(cards.find((card) => card.tail === tail) ?? { label: "", tail })

const money = (language: string, { amount, currency }: { amount: string; currency: string }): string =>
  /^[A-Z]{3}$/.test(currency) && /^\d{1,12}(\.\d+)?$/.test(amount)
    ? new Intl.NumberFormat(language, { style: "currency", currency }).format(Number(amount))
    : `${amount} ${currency}`

/** The card issuer's challenge. The three buttons are the three values of AuthenticationStatus. */
export const challengePage = (it: Challenge): SimulatorResponse => {
  const language = languageOf(it.wish)
  const words = texts[language]
  const { order, forced } = it
  return challengeSheet({
    language,
    facts: [
      { label: words.amount, value: order.total && money(language, order.total), look: "big" },
      { label: words.card, value: cardOf(it) },
      { label: words.merchant, value: order.sellerId },
      { label: words.order, value: order.id },
    ],
    forced,
    hidden: { sellerId: order.sellerId, amazonPaymentContractId: order.id },
    outcomes: { confirm: "Success", fail: "Failure", leave: "Abandoned" },
    leaving: words.cancel,
  })
}
