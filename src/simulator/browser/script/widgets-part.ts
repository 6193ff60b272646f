/** `OffAmazonPayments.Widgets`: frames from the simulator's origin that are told their options by message. */
export const widgetsPart = String.raw`
let pageOrderReference

const newPageOrderReference = (sellerId) => {
  const page = { sellerId }
  page.id = new Promise((settle) => { page.settle = settle })
  return page
}

const reportView = (kind, options, { orderReferenceId, created, selected, error }) => {
  if (error) call(options.onError, errorOf(error))
  if (!orderReferenceId) return
  const reference = orderReferenceOf(orderReferenceId)
  if (created) call(options.onOrderReferenceCreate, reference)
  call(options.onReady, reference)
  if (selected) call(options[kind.event], reference)
}

const hearWidget = (kind, options, { type, view }) => {
  if (type === "view") reportView(kind, options, view)
  if (type === "select") call(options[kind.event], orderReferenceOf(view.orderReferenceId))
  if (type === "error") call(options.onError, errorOf(view.error))
}

const startOptions = (options, orderReferenceId) => ({
  sellerId: options.sellerId,
  amazonOrderReferenceId: orderReferenceId || "",
  accessToken: knownToken() || "",
  displayMode: options.displayMode || "Edit",
  presentmentCurrency: options.presentmentCurrency || "",
  language: languageWish(options.language),
  region,
  environment,
})

const pixels = (value) => (typeof value === "number" || /^\d+$/.test(value) ? value + "px" : value)

// A shop gives the widget's place a height of its own, or a limit, or leaves it to the content: measured, not guessed.
const heightRule = (place, frame) => {
  frame.style.height = "0"
  const low = place.clientHeight
  frame.style.height = "5000px"
  const high = place.clientHeight
  if (low === high && low > 0) return { height: "100%" }
  return { height: "228px", grows: true, limit: high > 0 && high < 5000 ? high : Infinity }
}

const newFrame = (place, kind, { design }) => {
  const frame = document.createElement("iframe")
  const size = (design && design.size) || {}
  frame.title = kind.title
  frame.style.cssText = "display:block;width:100%;min-width:0;border:0;color-scheme:light"
  place.replaceChildren(frame)
  const rule = size.height ? { height: pixels(size.height) } : heightRule(place, frame)
  frame.style.height = rule.height
  if (size.width) frame.style.width = pixels(size.width)
  const grow = (height) => {
    if (rule.grows) frame.style.height = Math.min(height, rule.limit) + "px"
  }
  return { frame, grow }
}

const widgetFault = ({ sellerId, agreementType }) => {
  if (!sellerId) return { code: "MissingParameter", message: "The seller id is missing." }
  if (agreementType && agreementType !== "orderReference")
    return { code: "InvalidParameterValue", message: "The simulator knows order references only." }
}

const mount = (kind, options, elementId) => {
  const fault = widgetFault(options)
  if (fault) return call(options.onError, errorOf(fault))
  const place = document.getElementById(elementId)
  if (!place) return call(options.onError, errorOf({ code: "InvalidParameterValue", message: "No element has the id " + elementId + "." }))
  const { orderReferenceId, settle } = kind.orderReference(options)
  const channel = newChannel()
  const { frame, grow } = newFrame(place, kind, options)
  const stop = listen(channel, () => frame.contentWindow, async (data) => {
    if (!frame.isConnected) return stop()
    if (data.type === "hello") {
      const settings = startOptions(options, await orderReferenceId)
      frame.contentWindow && frame.contentWindow.postMessage({ amazonPaySimulator: channel, type: "start", options: settings }, hosted)
    }
    if (data.type === "height") grow(data.height)
    if (data.type === "view" && settle) settle(data.view.orderReferenceId)
    hearWidget(kind, options, data)
  })
  frame.src = hosted + kind.path + "?channel=" + channel
}

const addressBookKind = {
  path: "/_hosted/widgets/address-book",
  title: "Amazon Pay (simulator): address book",
  event: "onAddressSelect",
  orderReference: ({ sellerId, amazonOrderReferenceId }) => {
    pageOrderReference = newPageOrderReference(sellerId)
    return { orderReferenceId: amazonOrderReferenceId, settle: pageOrderReference.settle }
  },
}

// A Wallet that names no order reference joins the page's AddressBook, unless it is told to create one of its own.
const walletKind = {
  path: "/_hosted/widgets/wallet",
  title: "Amazon Pay (simulator): wallet",
  event: "onPaymentSelect",
  orderReference: ({ sellerId, amazonOrderReferenceId, onOrderReferenceCreate }) => {
    const joins = !amazonOrderReferenceId && !onOrderReferenceCreate && pageOrderReference && pageOrderReference.sellerId === sellerId
    return { orderReferenceId: joins ? pageOrderReference.id : amazonOrderReferenceId }
  },
}

const widget = (kind) =>
  function Widget(given) {
    const options = Object.assign({}, given)
    this.bind = (elementId) => {
      whenParsed(() => mount(kind, options, elementId))
      return this
    }
  }
`
