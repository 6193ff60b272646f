import { lookAtAmazon } from "./behind/amazon-calls.js"
import { behindToggle, startPanel } from "./behind/panel.js"
import { browserDid } from "./behind/record.js"
import { watchAmazon } from "./behind/watched-amazon.js"
import { watchCheckout } from "./behind/watched-checkout.js"
import { byId, h, icon, show } from "./dom.js"
import { chooseLanguage, chooseMarket, language, languageNames, market } from "./shop.js"
import { t } from "./texts.js"

const choice = ({ label, name, value, options, choose }) =>
  h(
    "label.choice",
    {},
    h("span.visually-hidden", {}, label),
    h(
      "select",
      { name, onchange: ({ target }) => choose(target.value) },
      Object.entries(options).map(([key, text]) => h("option", { value: key, selected: key === value }, text)),
    ),
  )

const marketChoice = () =>
  choice({
    label: t("market"),
    name: "market",
    value: market,
    options: { de: t("marketDe"), at: t("marketAt"), uk: t("marketUk") },
    choose: chooseMarket,
  })

const languageChoice = () =>
  choice({
    label: t("languageLabel"),
    name: "language",
    value: language,
    options: languageNames,
    choose: chooseLanguage,
  })

const cartLink = (count) => h("a.cart-link", { href: "/cart" }, icon("cart"), h("span", {}, t("cart")), count)

const countItems = (cart) => (cart?.items ?? []).reduce((sum, { quantity }) => sum + quantity, 0)

/** Header and footer, the same on every page. */
export function drawFrame() {
  const count = h("b.count", { id: "cart-count", hidden: true })
  show(
    "header",
    h("a.skip", { href: "#main" }, t("skip")),
    h("div.demo-strip", {}, h("p", {}, t("demo")), behindToggle()),
    h(
      "div.bar",
      {},
      h("a.brand", { href: "/" }, h("img", { src: "/assets/mark.svg", alt: "", width: 36, height: 36 }), "Lindenhof"),
      h("nav.tools", { "aria-label": t("menu") }, marketChoice(), languageChoice(), cartLink(count)),
    ),
  )
  document.addEventListener("cart", ({ detail }) => {
    const items = countItems(detail)
    count.textContent = String(items)
    count.hidden = items === 0
  })
  show(
    "footer",
    h(
      "ul.promises",
      {},
      [
        ["lock", "secure"],
        ["truck", "returns"],
        ["leaf", "green"],
      ].map(([name, text]) => h("li", {}, icon(name), t(text))),
    ),
  )
}

const loading = () => h("div.narrow.loading", { role: "status" }, h("span.spinner", {}), h("p", {}, t("loading")))

/** Only what takes long enough to be seen is announced; else the page would flicker. */
const showLoadingSoon = () => setTimeout(() => byId("main").childElementCount === 0 && show("main", loading()), 300)

function tellPage() {
  const outcome = new URLSearchParams(location.search).get("outcome")
  browserDid(outcome === null ? `Page ${location.pathname}` : `Back from Amazon: ${outcome}`)
}

const broken = () =>
  h(
    "section.panel.broken",
    { role: "alert" },
    h("h1", {}, t("storeDown")),
    h("button.button", { type: "button", onclick: () => location.reload() }, t("retry")),
  )

/** Draws the frame, runs the page, and says so when the store cannot be reached. */
export async function startPage(title, draw) {
  tellPage()
  drawFrame()
  startPanel()
  watchAmazon()
  watchCheckout()
  lookAtAmazon()
  document.title = `${title} · Lindenhof`
  showLoadingSoon()
  try {
    await draw()
  } catch (error) {
    console.error(error)
    show("main", broken())
  }
}
