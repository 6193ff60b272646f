import { byId, h, icon, show } from "../dom.js"
import { lines, sums } from "../summary.js"
import { notice } from "../notice.js"
import { t } from "../texts.js"

const step = (number, title, ...content) =>
  h("section.panel.step", {}, h("h2", {}, h("span.number", {}, String(number)), title), ...content)

/** Where something may be said: above all, in the step of the address, or beside the wallet. */
const messagePlace = (where) => h("div", { id: `message-${where}` })

const buyButton = () =>
  h(
    "button.button.wide.buy-now",
    { type: "button", id: "buy-now", disabled: true },
    icon("lock"),
    h("span", {}, t("buyNow")),
  )

/**
 * The checkout: three steps beside the summary and the button.
 *
 * @param {{ address: Node | Node[], payment: Node | Node[] }} places
 */
export function drawCheckout({ address, payment }) {
  show(
    "main",
    h("h1", {}, t("checkout")),
    messagePlace("page"),
    h(
      "div.columns",
      {},
      h(
        "div.steps",
        {},
        step(1, t("delivery"), messagePlace("address"), address),
        step(2, t("parcel"), h("div", { id: "parcels" }, h("p.fine", {}, t("parcelFirst")))),
        step(3, t("payment"), messagePlace("wallet"), payment),
      ),
      h(
        "aside.panel.side",
        {},
        h("h2", {}, t("summary")),
        h("div", { id: "summary" }),
        buyButton(),
        h("p.fine", { id: "buy-hint" }, t("legal")),
      ),
    ),
  )
}

export const showSummary = (cart) => show("summary", lines(cart.items), sums(cart))

/**
 * Says something in one of the places, and moves there; an empty text takes back what was said.
 *
 * @param {"page" | "address" | "wallet"} where
 */
export function say(where, text) {
  const place = `message-${where}`
  if (byId(place) === null) return
  if (text === undefined || text === "") return show(place)
  show(place, notice(text))
  byId(place).scrollIntoView({ block: "center", behavior: "smooth" })
}

/** A press on the button is a new beginning. */
export const unsay = () => ["page", "address", "wallet"].forEach((where) => say(where))

/** The shop asked the buyer to wait. */
let held = false

const label = (text) => (byId("buy-now").lastElementChild.textContent = text)

/** The button says what it does; while it works it cannot be pressed. */
export function setBuyButton(state) {
  const button = byId("buy-now")
  if (held) return
  button.disabled = state !== "ready"
  button.setAttribute("aria-busy", String(state === "busy"))
  label(state === "busy" ? t("buying") : t("buyNow"))
}

/** Holds the button back for some seconds and counts them down, whatever else the page does meanwhile. */
export function holdBuyButton(seconds, then) {
  const until = performance.now() + seconds * 1000
  const tick = () => {
    const left = Math.ceil((until - performance.now()) / 1000)
    held = left > 0
    if (!held) return then()
    byId("buy-now").disabled = true
    label(t("waitSeconds", left))
    setTimeout(tick, 250)
  }
  tick()
}
