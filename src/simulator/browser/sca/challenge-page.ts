import type { SimulatorResponse } from "../../http"
import { pageAnswer } from "../answers"
import type { BrowserWorld, OrderReferenceView } from "../browser-world"
import { languageOf } from "../language"
import { html } from "../markup"
import { sheet } from "../sheet"
import { texts } from "../texts"

/** What the challenge shows. `forced` is the end that a test card has whatever is pressed. */
export type Challenge = {
  readonly order: OrderReferenceView
  readonly cards: BrowserWorld["cards"]
  readonly forced?: string
  /** The buyer's `Accept-Language`. */
  readonly wish?: string
}

const cardName = ({ order, cards }: Challenge): string => {
  const label = cards.find(({ tail }) => tail === order.cardTail)?.label ?? ""
  return order.cardTail === undefined || label.includes(order.cardTail) ? label : `${label} •••• ${order.cardTail}`
}

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
    value !== undefined && value !== "" && html`<dt>${label}</dt>
        <dd class="${look}">${value}</dd>`
  return pageAnswer({
    language,
    title: words.challenge,
    body: sheet(
      language,
      html`<h1>${words.challenge}</h1>
        <p>${words.challengeIntro}</p>
        <dl class="facts">
          ${[
            fact(words.amount, order.total && money(language, order.total), "big"),
            fact(words.card, cardName(it)),
            fact(words.merchant, order.sellerId),
            fact(words.order, order.id),
          ].map((row) => html`${row}`)}
        </dl>
        ${forced !== undefined && html`<p class="notice info">${words.forced} <b>${forced}</b></p>`}
        <form method="post">
          <input type="hidden" name="sellerId" value="${order.sellerId}" />
          <input type="hidden" name="amazonPaymentContractId" value="${order.id}" />
          <button class="main" name="outcome" value="Success" autofocus>${words.confirm}</button>
          <div class="pair">
            <button name="outcome" value="Failure">${words.fail}</button>
            <button name="outcome" value="Abandoned">${words.cancel}</button>
          </div>
        </form>`,
    ),
  })
}
