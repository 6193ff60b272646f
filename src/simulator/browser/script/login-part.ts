/** `amazon.Login`: names and behaviour of the Login with Amazon SDK for JavaScript. */
export const loginPart = String.raw`
let pressedButton

const newAuthorizeRequest = () => {
  const waiting = []
  const settle = (next, answer) => {
    if (typeof next === "function") call(next, request)
    else if (typeof next === "string") location.assign(withQuery(next, answer))
  }
  const request = {
    status: "queued",
    onComplete(next) {
      if (request.status === "complete") settle(next, request.answer)
      else waiting.push(next)
      return request
    },
  }
  const complete = (answer) => {
    if (request.status === "complete") return
    Object.defineProperty(request, "answer", { value: answer })
    Object.assign(request, answer, { status: "complete" })
    waiting.forEach((next) => settle(next, answer))
  }
  return { request, complete }
}

const refusedLogin = (description) => ({ error: "access_denied", error_description: description })

const loginAddress = (options, more) =>
  withQuery(hosted + "/_hosted/login", Object.assign({
    client_id: clientId,
    response_type: "token",
    scope: Array.isArray(options.scope) ? options.scope.join(" ") : options.scope || "",
    state: options.state,
    language: languageWish(options.language || (pressedButton && pressedButton.options.language)),
    region,
    environment,
  }, more))

const watchPopup = (popup, complete) => {
  const timer = setInterval(() => {
    if (!popup.closed) return
    clearInterval(timer)
    setTimeout(() => complete(refusedLogin("The buyer closed the login window.")), 500)
  }, 250)
}

const receiveLogin = (button, complete) => ({ type, answer }) => {
  if (type !== "login") return
  const { amazon_order_reference_id: orderReferenceId, widget_error: code, ...rest } = answer
  if (rest.expires_in) rest.expires_in = Number(rest.expires_in)
  if (rest.access_token) rememberToken(rest.access_token, rest.expires_in)
  if (button && orderReferenceId) call(button.options.onSignIn, orderReferenceOf(orderReferenceId))
  if (button && code) call(button.options.onError, errorOf({ code, message: "Signing in did not create an order reference." }))
  complete(rest)
}

const authorizeInPopup = (options, complete) => {
  const button = pressedButton
  const channel = newChannel()
  const sellerId = button && button.options.onSignIn ? button.sellerId : undefined
  const address = loginAddress(options, { origin: location.origin, channel, sellerId })
  const left = Math.max(0, window.screenX + (window.outerWidth - 500) / 2)
  const popup = window.open(address, "amazonloginpopup", "popup,width=500,height=640,top=80,left=" + left)
  if (!popup) return complete(refusedLogin("The browser blocked the login window."))
  const stop = listen(channel, () => popup, receiveLogin(button, (answer) => {
    stop()
    popup.close()
    complete(answer)
  }))
  watchPopup(popup, complete)
}

const authorize = (options, next) => {
  const wish = options || {}
  const { request, complete } = newAuthorizeRequest()
  if (next !== undefined) request.onComplete(next)
  request.status = "in progress"
  if (wish.popup !== false) authorizeInPopup(wish, complete)
  else if (typeof next === "string") location.assign(loginAddress(wish, { redirect_uri: new URL(next, location.href).href }))
  else throw new Error("amazon.Login.authorize: without a popup, next must be the URL to return to.")
  return request
}

const retrieveProfile = (tokenOrCallback, callback) => {
  const hear = typeof tokenOrCallback === "function" ? tokenOrCallback : callback
  const token = typeof tokenOrCallback === "string" ? tokenOrCallback : knownToken()
  fetch(withQuery(hosted + "/_hosted/profile", { access_token: token || "" }))
    .then((answer) => answer.json())
    .catch((error) => ({ success: false, error: String(error) }))
    .then((answer) => call(hear, answer))
}

const loginRegion = { us: "NA", jp: "APAC" }[region] || "EU"

// Region and environment follow from the script's address; a shop that says otherwise has mixed up something.
const expectSame = (name, actual) => (said) => {
  if (said !== actual()) warn("amazon.Login." + name + "(" + said + ") does not fit the loaded script: " + ownAddress.pathname)
}

window.amazon = window.amazon || {}
window.amazon.Login = {
  Region: { NorthAmerica: "NA", Europe: "EU", AsiaPacific: "APAC" },
  setClientId: (id) => { clientId = String(id) },
  getClientId: () => clientId,
  setUseCookie: (wish) => {
    useCookie = Boolean(wish)
    const returned = readAddress()
    if (useCookie && returned) rememberToken(returned, 3600)
  },
  setRegion: expectSame("setRegion", () => loginRegion),
  setSandboxMode: expectSame("setSandboxMode", () => environment === "sandbox"),
  authorize,
  logout: forgetToken,
  retrieveProfile,
}
`
