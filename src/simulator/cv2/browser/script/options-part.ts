/** What `renderButton` and `initCheckout` take ("Add the Amazon Pay button"); what is wrong is said in the console. */
export const optionsPart = String.raw`
const words = (...all) => (value) => all.includes(value) || "must be one of " + all.join(", ")
const text = (value) => (typeof value === "string" && value !== "") || "must be a text"
const flag = (value) => typeof value === "boolean" || "must be true or false"
const price = (value) =>
  (value && /^\d+(\.\d+)?$/.test(value.amount) && /^[A-Z]{3}$/.test(value.currencyCode)) || "must be { amount, currencyCode }"
const config = (value) => {
  if (!value || typeof value !== "object") return "must be an object"
  if (typeof value.payloadJSON !== "string") return "needs payloadJSON, the very text that was signed"
  return text(value.signature) === true || "needs a signature"
}

const optionRules = {
  merchantId: text,
  publicKeyId: text,
  ledgerCurrency: words("USD", "EUR", "GBP", "JPY"),
  sandbox: flag,
  checkoutLanguage: words("en_US", "en_GB", "de_DE", "fr_FR", "it_IT", "es_ES", "ja_JP"),
  productType: words("PayAndShip", "PayOnly", "SignIn", "PayAndShipMultiAddress"),
  placement: words("Home", "Product", "Cart", "Checkout", "Other"),
  buttonColor: words("Gold", "LightGray", "DarkGray"),
  estimatedOrderAmount: price,
  createCheckoutSessionConfig: config,
  signInConfig: config,
}

const problemsOf = (options, needed) => {
  const missing = needed.filter((name) => options[name] === undefined).map((name) => name + " is missing")
  const wrong = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || value === null) return []
    const rule = Object.prototype.hasOwnProperty.call(optionRules, name) ? optionRules[name] : undefined
    if (!rule) return [name + " is not an option"]
    const verdict = rule(value)
    return verdict === true ? [] : [name + " " + verdict]
  })
  return missing.concat(wrong)
}

const complain = (where, problems) => console.error("Amazon Pay (simulator): " + where + ": " + problems.join("; ") + ".")

const isFine = (where, options, needed) => {
  const problems = problemsOf(options, needed)
  if (problems.length > 0) complain(where, problems)
  return problems.length === 0
}
`
