import { language } from "./shop.js"
import { texts } from "./texts/index.js"

/** A text in the buyer's language. What is not in the table, such as a name given by the merchant, stays as it is. */
export const t = (key, ...values) => {
  const text = texts[language][key] ?? key
  return typeof text === "function" ? text(...values) : text
}
