import { cardName } from "../../../browser/card-name"
import { html, type Markup } from "../../../browser/markup"
import { cardArt } from "../../../browser/widgets/card-art"
import { sandboxCards, type CardEffect, type SandboxCard } from "../../world/cards"
import type { Scene } from "./scene"

/** What a test card does, said to the tester. */
const effects: Readonly<Record<CardEffect, string>> = {
  good: "Accepted",
  BuyerCanceled: "The session ends as Canceled, BuyerCanceled",
  Declined: "The session ends as Canceled, Declined",
  PendingAuthorized: "Waits 30 seconds, then Authorized",
  PendingDeclined: "Waits 30 seconds, then Declined",
  DeclinedThere: "Declined on the next page; another card may be taken there",
}

const isStarred = ({ effect }: SandboxCard): boolean => effect !== "good"

export const nameOf = (card: SandboxCard): string =>
  `${cardName({ label: card.brand, tail: card.tail })}${isStarred(card) ? " *" : ""}`

function choice(card: SandboxCard, { session, words }: Scene, chosen: string | undefined): Markup {
  const isDeclined = session.declinedTails.includes(card.tail)
  return html`<label class="choice card ${isDeclined && "off"}">
    <input
      type="radio"
      name="card"
      value="${card.tail}"
      required
      ${chosen === card.tail && html`checked`}
      ${isDeclined && html`disabled`}
    />${cardArt}<span class="name">${nameOf(card)}</span>${
      isDeclined && html`<span class="tag bad">${words.declined}</span>`
    }<span class="more">${effects[card.effect]}</span>
  </label>`
}

/** The cards of the sandbox wallet to choose from; one that was declined here cannot be taken again. */
export function cardChoices(scene: Scene): Markup {
  const { session, words } = scene
  const isFree = (tail: string | undefined) => tail !== undefined && !session.declinedTails.includes(tail)
  const first = sandboxCards.find(({ tail }) => isFree(tail))?.tail
  const chosen = isFree(session.cardTail) ? session.cardTail : first
  return html`<fieldset>
    <legend>${words.chooseCard}</legend>
    <div class="choices">${sandboxCards.map((card) => choice(card, scene, chosen))}</div>
  </fieldset>`
}
