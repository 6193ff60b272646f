import { pageAnswer } from "../../../browser/answers"
import { html } from "../../../browser/markup"
import { shield } from "../../../browser/sca/shield"
import { sheet } from "../../../browser/sheet"
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
  const forced = outcomeOfCard(session)
  const row = (label: string, value: string | undefined, look = "") =>
    value !== undefined &&
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
          ${row(words.amount, amount && amountText(language, amount), "big")}
          ${row(words.card, card && nameOf(card))}${row(words.merchant, store)}
        </dl>
        ${forced !== undefined && html`<p class="notice info">${words.forced} <b>${forced}</b></p>`}
        <form method="post">
          <button class="main" name="outcome" value="Confirmed">${words.confirm}</button>
          <div class="pair">
            <button name="outcome" value="Failed">${words.fail}</button>
            <button name="outcome" value="Returned">${own.back}</button>
          </div>
        </form>`,
    ),
  })
}
