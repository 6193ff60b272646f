import { checkoutPaths } from "../checkout-paths"

/** `amazon.Pay`: the button, the start of a checkout, and the way back to the hosted page. */
export const checkoutPart = String.raw`
const hosted = new URL((document.currentScript && document.currentScript.src) || location.href).origin

/** A real form, so that the browser goes with it; the payload is sent as the text that was signed. */
const go = (path, fields) => {
  const form = document.createElement("form")
  form.method = "post"
  form.action = hosted + path
  form.hidden = true
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue
    const field = document.createElement("input")
    field.type = "hidden"
    field.name = name
    field.value = String(value)
    form.append(field)
  }
  document.body.append(form)
  form.submit()
}

const initCheckout = (where, options) => {
  const name = options.productType === "SignIn" ? "signInConfig" : "createCheckoutSessionConfig"
  if (!isFine(where, options, ["merchantId", "ledgerCurrency", "placement", name])) return
  const { payloadJSON, signature, algorithm, publicKeyId } = options[name]
  const keyId = publicKeyId || options.publicKeyId
  if (!keyId) return complain(where, ["publicKeyId is missing"])
  go("${checkoutPaths.initiate}", {
    merchantId: options.merchantId,
    publicKeyId: keyId,
    sandbox: options.sandbox,
    checkoutLanguage: options.checkoutLanguage,
    productType: options.productType,
    payloadJSON,
    signature,
    algorithm,
    page: location.href,
  })
}

const placeOf = (selector) => (typeof selector === "string" ? document.querySelector(selector) : selector)

const drawIn = (place, options, press) => {
  const type = options.productType === "SignIn" ? "LwA" : "PwA"
  const language = (options.checkoutLanguage || "").replace("_", "-") || undefined
  drawButton(place, { type, language, color: options.buttonColor }, press)
  place.classList.add("amazonpay-button-view1", "amazonpay-button-enabled")
}

const renderButton = (selector, given) => {
  const options = Object.assign({}, given)
  const listeners = []
  const press = () => {
    if (options.createCheckoutSessionConfig || options.signInConfig) return initCheckout("renderButton", options)
    if (listeners.length === 0) complain("renderButton", ["there is neither createCheckoutSessionConfig nor onClick"])
    listeners.forEach((listener) => call(listener))
  }
  const button = {
    onClick: (listener) => { listeners.push(listener) },
    initCheckout: (more) => initCheckout("initCheckout", Object.assign({}, options, more)),
    updateButtonInfo: (amount) => {
      if (isFine("updateButtonInfo", { estimatedOrderAmount: amount }, ["estimatedOrderAmount"])) options.estimatedOrderAmount = amount
    },
  }
  if (!isFine("renderButton", options, ["merchantId", "ledgerCurrency", "placement"])) return button
  const place = placeOf(selector)
  if (place) drawIn(place, options, press)
  else complain("renderButton", ["there is no element " + selector])
  return button
}

const bindChangeAction = (selector, options) => {
  const { amazonCheckoutSessionId, changeAction } = options || {}
  const place = placeOf(selector)
  if (!place) return complain("bindChangeAction", ["there is no element " + selector])
  if (!amazonCheckoutSessionId) return complain("bindChangeAction", ["amazonCheckoutSessionId is missing"])
  if (changeAction !== "changeAddress" && changeAction !== "changePayment") {
    return complain("bindChangeAction", ["changeAction must be one of changeAddress, changePayment"])
  }
  place.addEventListener("click", (event) => {
    event.preventDefault()
    location.assign(withQuery(hosted + "${checkoutPaths.choose}", { amazonCheckoutSessionId, changeAction }))
  })
}

/** The simulator keeps nobody signed in. */
const signout = () => Promise.resolve()
`
