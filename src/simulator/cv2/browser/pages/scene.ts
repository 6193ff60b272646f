import type { SimulatorRequest } from "../../../http"
import { languageOf, type Language } from "../../../browser/language"
import { texts, type Texts } from "../../../browser/texts"
import type { World } from "../../../world/world"
import type { CheckoutSession } from "../../world/model"
import { checkoutTexts, type CheckoutTexts } from "./texts"

/** What a hosted page draws with. */
export type Scene = {
  readonly world: World
  readonly session: CheckoutSession
  readonly language: Language
  readonly words: Texts
  readonly own: CheckoutTexts
}

/** The button's language, else the browser's. */
export function sceneOf(world: World, session: CheckoutSession, { headers }: SimulatorRequest): Scene {
  const language = languageOf(session.language ?? headers["accept-language"])
  return { world, session, language, words: texts[language], own: checkoutTexts[language] }
}

/** `14,00 €` */
export const amountText = (
  language: Language,
  it: { readonly amount: string; readonly currencyCode: string },
): string => new Intl.NumberFormat(language, { style: "currency", currency: it.currencyCode }).format(Number(it.amount))

export const fieldsOf = (request: SimulatorRequest): URLSearchParams =>
  request.method === "POST" ? new URLSearchParams(request.body) : request.query
