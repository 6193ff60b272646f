import type { SimulatorResponse } from "../../http"
import { pageAnswer } from "../answers"
import type { BrowserWorld, OrderReferenceView } from "../browser-world"
import { cardName } from "../card-name"
import { languageOf } from "../language"
import { html } from "../markup"
import { sheet } from "../sheet"
import { texts } from "../texts"
import { shield } from "./shield"

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
  const fact = (label: string, value: string | undefined, look = "") =>
    value !== undefined &&
    value !== "" &&
    html`<dt>${label}</dt>
      <dd class="${look}">${value}</dd>`
  return pageAnswer({
    language,
    title: words.challenge,
    body: sheet(
      language,
      html`<p class="issuer">${shield}${words.issuer}</p>
        <h1>${words.challenge}</h1>
        <p>${words.challengeIntro}</p>
        <dl class="facts">
          ${[
            fact(words.amount, order.total && money(language, order.total), "big"),
            fact(words.card, cardOf(it)),
            fact(words.merchant, order.sellerId),
            fact(words.order, order.id),
          ].map((row) => html`${row}`)}
        </dl>
        ${forced !== undefined && html`<p class="notice info">${words.forced} <b>${forced}</b></p>`}
        <form method="post">
          <input type="hidden" name="sellerId" value="${order.sellerId}" />
          <input type="hidden" name="amazonPaymentContractId" value="${order.id}" />
          <button class="main" name="outcome" value="Success">${words.confirm}</button>
          <div class="pair">
            <button name="outcome" value="Failure">${words.fail}</button>
            <button name="outcome" value="Abandoned">${words.cancel}</button>
          </div>
        </form>`,
    ),
  })
}
