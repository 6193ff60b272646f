import { watchedFetch } from "./behind/watched-fetch.js"
import { texts } from "./texts/index.js"

/** Where the store answers, as the server wrote it into the page. */
const { backendUrl, publishableKey } = JSON.parse(document.getElementById("shop").textContent)

/** `checkout`: the generation of Amazon's checkout by which the merchant's account there is reached. */
const markets = {
  de: { country: "de", currency: "eur", checkout: "v1", locales: { en: "en-IE" } },
  uk: { country: "gb", currency: "gbp", checkout: "v1", locales: { en: "en-GB" } },
  at: { country: "at", currency: "eur", checkout: "v2", locales: { en: "en-IE", de: "de-AT" } },
}
/** Each by its own name. */
export const languageNames = { en: "English", de: "Deutsch", fr: "Français", it: "Italiano", es: "Español" }
const languages = Object.keys(texts)

const remembered = (name, allowed) => {
  const value = localStorage.getItem(name)
  return allowed.includes(value) ? value : undefined
}

const browserLanguage = () => languages.find((it) => navigator.language.startsWith(it)) ?? "en"

export const market = remembered("market", Object.keys(markets)) ?? "de"
export const { country, currency, checkout } = markets[market]
export const language = remembered("language", languages) ?? browserLanguage()

/** For numbers and dates: the market's habits in the buyer's language. */
export const locale = markets[market].locales[language] ?? `${language}-${language.toUpperCase()}`

/** The page is loaded anew: one page serves one of Amazon's regions. */
const choose = (name) => (value) => {
  localStorage.setItem(name, value)
  location.assign(location.pathname === "/" ? "/" : "/cart")
}
export const chooseMarket = choose("market")
export const chooseLanguage = (value) => {
  localStorage.setItem("language", value)
  location.reload()
}

document.documentElement.lang = language

/** What the Amazon Pay client wants to know of the shop. */
export const shop = { backendUrl, publishableKey, language, fetch: watchedFetch }
