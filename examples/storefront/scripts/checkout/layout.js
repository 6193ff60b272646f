import { byId, h, icon, show } from "../dom.js"
import { lines, sums } from "../summary.js"
import { notice } from "../notice.js"
import { t } from "../texts.js"

const step = (number, title, ...content) =>
  h("section.panel.step", {}, h("h2", {}, h("span.number", {}, String(number)), title), ...content)

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
    h("div", { id: "message" }),
    h(
      "div.columns",
      {},
      h(
        "div.steps",
        {},
        step(1, t("delivery"), address),
        step(2, t("parcel"), h("div", { id: "parcels" }, h("p.fine", {}, t("parcelFirst")))),
        step(3, t("payment"), payment),
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

/** Says something above the steps, and moves there; nothing clears it. */
export function say(text, kind) {
  if (text === undefined || text === "") return show("message")
  show("message", notice(text, kind))
  byId("message").scrollIntoView({ block: "center", behavior: "smooth" })
}

const label = (text) => (byId("buy-now").lastElementChild.textContent = text)

/** The button says what it does; while it works it cannot be pressed. */
export function setBuyButton(state) {
  const button = byId("buy-now")
  button.disabled = state !== "ready"
  button.setAttribute("aria-busy", String(state === "busy"))
  label(state === "busy" ? t("buying") : t("buyNow"))
}

/** Holds the button back for some seconds and counts them down. */
export function holdBuyButton(seconds, then) {
  const until = performance.now() + seconds * 1000
  const tick = () => {
    const left = Math.ceil((until - performance.now()) / 1000)
    if (left <= 0) return then()
    byId("buy-now").disabled = true
    label(t("waitSeconds", left))
    setTimeout(tick, 250)
  }
  tick()
}
