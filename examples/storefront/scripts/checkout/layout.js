import { byId, h, icon, show } from "../dom.js"
import { lines, sums } from "../summary.js"
import { notice } from "../notice.js"
import { t } from "../texts.js"
import { setBuyButton } from "./buy-button.js"
import { wordsFor } from "./words.js"

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
 * @param {{ address: Node | Node[], payment: Node | Node[], title?: string }} places
 */
export function drawCheckout({ address, payment, title = t("checkout") }) {
  show(
    "main",
    h("h1", {}, title),
    messagePlace("page"),
    h("div", { id: "checking", role: "status" }),
    h(
      "div.columns",
      { id: "checkout" },
      h(
        "div.steps",
        {},
        step(
          1,
          t("delivery"),
          messagePlace("address"),
          h("p", { id: "sign-in-why", hidden: true }, t("signInWhy")),
          address,
        ),
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

/** Beside what the buyer is to choose anew, or above all. */
const placeOf = ({ next }) => (next === "wallet" || next === "address" ? next : "page")

let told

/** Says what is wrong, where it can be mended. Once: a text that is put there again would be read out again. */
export function tell(problem) {
  if (problem === told) return
  told = problem
  for (const where of ["page", "address", "wallet"]) say(where)
  if (problem !== undefined) say(placeOf(problem), wordsFor(problem))
}

/** Steps at the checkout's end that are told on another page, or in the checkout's place. */
const toldElsewhere = new Set(["cart", "complete", "order", "wait"])

const isToldHere = ({ phase, problem }) => phase !== "ended" || !toldElsewhere.has(problem.next)

/** What the client says of the checkout. */
export function drawView({ phase, problem }) {
  if (phase !== "loading") showCheckout(true)
  tell(isToldHere({ phase, problem }) ? problem : undefined)
  byId("sign-in-why").hidden = phase !== "sign-in"
  byId("address-book").hidden = phase === "sign-in"
  byId("wallet").hidden = phase === "sign-in"
  byId("amazon-button").hidden = phase !== "sign-in"
  setBuyButton(phase, problem)
}

/** The checkout, or what is shown in its place. */
export function showCheckout(wanted) {
  byId("checkout").hidden = !wanted
  if (wanted) show("checking")
}

/** In the checkout's place while the payment is being looked into. */
export function showChecking(message) {
  showCheckout(false)
  show("checking", h("span.spinner", {}), h("h2", {}, t("checking")), h("p", {}, message || t("checkingMore")))
}

/** The checkout could not begin. */
export function showTryAgain(again) {
  byId("message-page").append(h("button.button.quiet", { type: "button", onclick: () => again() }, t("retry")))
}
