import type { OrderReferenceView, WalletCard } from "../browser-world"
import { cardName } from "../card-name"
import { html, type Markup } from "../markup"
import { cardArt } from "./card-art"
import { choiceGroup } from "./choice-group"
import type { Scene, WidgetKind } from "./widget-kind"

/** What a test card does, said to the tester; another effect is shown as the world names it. */
const effects: Readonly<Record<string, string>> = {
  good: "Accepted",
  PaymentMethodNotAllowed: "Constraint PaymentMethodNotAllowed",
  InvalidPaymentMethod: "Declined with InvalidPaymentMethod",
  AmazonRejected: "Declined with AmazonRejected",
  TransactionTimedOut: "Declined with TransactionTimedOut",
  Abandoned: "Strong customer authentication ends as Abandoned",
  Failure: "Strong customer authentication ends as Failure",
}

const effectOf = ({ effect }: WalletCard): string =>
  (Object.hasOwn(effects, effect) ? effects[effect] : undefined) ?? effect

/** Suspended waits for a choice: what was chosen before, declined or abandoned, does not count. */
const chosen = ({ state, cardTail }: OrderReferenceView): string | undefined =>
  state === "Suspended" ? undefined : cardTail

const isDeclined = ({ order }: Scene, { tail }: WalletCard): boolean => order.declinedTails.includes(tail)

const insides = (card: WalletCard, scene: Scene): Markup =>
  html`${cardArt}<span class="name">${cardName(card)}</span>${
      isDeclined(scene, card) && html`<span class="tag bad">${scene.texts.declined}</span>`
    }<span class="more">${effectOf(card)}</span>`

const option = (card: WalletCard, scene: Scene): Markup => {
  if (!scene.editable) return html`<div class="choice card plain">${insides(card, scene)}</div>`
  const checked = chosen(scene.order) === card.tail
  return html`<label class="choice card">
    <input type="radio" name="card" value="${card.tail}" ${checked && html`checked`} />${insides(card, scene)}
  </label>`
}

const draw = (scene: Scene): Markup => {
  const { world, order, editable, texts } = scene
  const cards = editable ? world.cards : world.cards.filter(({ tail }) => tail === order.cardTail)
  if (cards.length === 0) return html`<p class="soft">${texts.noCard}</p>`
  const choosesAgain = editable && order.declinedTails.length > 0
  return html`${choosesAgain && html`<p class="notice" role="status">${texts.chooseAnother}</p>`}${choiceGroup(
    editable ? texts.chooseCard : texts.chosenCard,
    cards.map((card) => option(card, scene)),
    scene,
  )}`
}

/**
 * The Wallet. Bound to a suspended order reference it marks declined cards and selects nothing, so that `onPaymentSelect`
 * waits for the buyer (integration guide, "Prepare to handle declined authorizations"). A declined card may be picked
 * again: whether that counts as a new payment method is the world's decision.
 */
export const wallet: WidgetKind = {
  editableIn: ["Draft", "Suspended"],
  notModifiable: "PaymentMethodNotModifiable",
  chosen,
  preferred: ({ cards }) => cards[0]?.tail,
  choose: (world, id, tail) => world.chooseCard(id, tail),
  draw,
}
