import type { Handler, SimulatorResponse } from "../../../src/simulator/http"
import { clientId, sellerId, type MemoryWorld } from "./memory-world"

const page = (body: string): SimulatorResponse => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Shop</title>
<style>body{font:16px system-ui;max-width:1100px;margin:24px auto;padding:0 16px}.two{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(300px,1fr))}</style>
<h1>Shop</h1>${body}</html>`,
})

const listeners = `
const log = []
window.shopLog = log
window.onAmazonLoginReady = () => { log.push("login ready"); amazon.Login.setClientId("${clientId}"); if (window.useCookie) amazon.Login.setUseCookie(true) }
`

const script = (simulator: string): string =>
  `<script async src="${simulator}/OffAmazonPayments/eur/sandbox/lpa/js/Widgets.js"></script>`

const cart = (simulator: string): SimulatorResponse =>
  page(`<div id="button"></div><p id="said"></p>
<script>${listeners}
const mode = new URLSearchParams(location.search).get("mode")
window.onAmazonPaymentsReady = () => {
  log.push("payments ready")
  const say = (it) => { document.getElementById("said").textContent = JSON.stringify(it) }
  const next = mode === "callback" ? say : location.origin + "/checkout?cart=1"
  OffAmazonPayments.Button("button", "${sellerId}", {
    type: "PwA", color: "Gold", size: "medium", language: "en-GB",
    authorization: () => amazon.Login.authorize({ scope: "profile payments:widget payments:shipping_address", popup: mode !== "redirect", state: "s&1" }, next),
    onError: (error) => log.push(error.getErrorCode()),
  })
}
</script>${script(simulator)}`)

const checkout = (simulator: string): SimulatorResponse =>
  page(`<div class="two"><div id="addressBook"></div><div id="wallet"></div></div>
<p><button id="buy" disabled>Buy now</button> <output id="said"></output></p>
<script>${listeners}
const given = new URLSearchParams(location.search)
let orderReferenceId = given.get("bound") || undefined
window.onAmazonPaymentsReady = () => {
  const displayMode = given.get("displayMode") || "Edit"
  const onError = (error) => log.push("error " + error.getErrorCode())
  new OffAmazonPayments.Widgets.AddressBook({
    sellerId: "${sellerId}", design: { designMode: "responsive" }, displayMode: orderReferenceId ? "Read" : displayMode, amazonOrderReferenceId: orderReferenceId, onError,
    onOrderReferenceCreate: (it) => { orderReferenceId = it.getAmazonOrderReferenceId(); log.push("created " + orderReferenceId) },
    onAddressSelect: () => log.push("address"),
  }).bind("addressBook")
  new OffAmazonPayments.Widgets.Wallet({
    sellerId: "${sellerId}", design: { designMode: "responsive" }, displayMode, amazonOrderReferenceId: orderReferenceId, onError,
    onReady: () => log.push("wallet ready"),
    onPaymentSelect: (it) => { log.push("payment " + it.getAmazonOrderReferenceId()); document.getElementById("buy").disabled = false },
  }).bind("wallet")
}
document.getElementById("buy").addEventListener("click", () => {
  OffAmazonPayments.initConfirmationFlow("${sellerId}", orderReferenceId, (flow) => {
    fetch("/confirm?id=" + orderReferenceId + "&refuse=" + (given.get("refuse") || "")).then((answer) => {
      if (answer.ok) return flow.success()
      flow.error()
      flow.success()
      document.getElementById("said").textContent = "not confirmed"
    })
  })
})
</script>${script(simulator)}`)

/** Nothing but places for widgets, under a content policy that allows Amazon's script and frames and no more. */
const strict = (simulator: string): SimulatorResponse => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; script-src ${simulator}; frame-src ${simulator}; connect-src ${simulator}`,
  },
  body: `<!doctype html><html lang="en"><title>Strict</title><div id="button"></div><div id="wallet"></div>${script(simulator)}</html>`,
})

const blank = (simulator: string): SimulatorResponse => page(`<div id="a"></div><div id="b"></div>${script(simulator)}`)

/** A shop with a cart, a checkout, a confirm route and two pages for single widgets, on an origin of its own. */
export const shop =
  (world: MemoryWorld, simulator: string): Handler =>
  ({ path, query, origin }) => {
    if (path === "/cart") return cart(simulator)
    if (path === "/checkout") return checkout(simulator)
    if (path === "/strict") return strict(simulator)
    if (path === "/blank") return blank(simulator)
    if (path === "/back") return page(`<p id="back">${query.get("AuthenticationStatus") ?? ""}</p>`)
    if (path !== "/confirm") return undefined
    if (query.get("refuse") !== "") return { status: 409, body: "" }
    world.confirm(query.get("id") ?? "", `${origin}/back?way=success`, `${origin}/back?way=failure`)
    return { status: 200, body: "" }
  }
