import { byId, h } from "../dom.js"
import { t } from "../texts.js"
import { lookAtAmazon } from "./amazon-calls.js"
import { meaningOf } from "./meanings.js"
import { browserDid, clear, steps } from "./record.js"

const slot = "behind-open"
const between = 2000

const isOpen = () => localStorage.getItem(slot) === "yes"

/** Ids are long, and the same all along. */
const short = (what) => what.replace(/(cart|order|pay_col|payses|reg|cali)_[0-9A-Z]{20,}/g, "$1_…")

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

const row = (step, begin) => {
  const meaning = meaningOf(step.what)
  return h(
    `li.step-${step.by}`,
    {},
    h("span.who", {}, t(step.by)),
    h("time", {}, seconds(step.at - begin)),
    h("code", {}, short(step.what)),
    step.result !== undefined && h(step.bad ? "b.result.bad" : "b.result", {}, step.result),
    meaning !== undefined && h("p", { lang: "en" }, meaning),
  )
}

function draw() {
  if (!isOpen()) return
  const list = byId("behind-steps")
  const all = steps()
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60
  list.replaceChildren(...all.map((step) => row(step, all[0].at)))
  byId("behind-empty").hidden = all.length > 0
  if (atEnd) list.scrollTop = list.scrollHeight
}

function refresh() {
  const open = isOpen()
  byId("behind").hidden = !open
  byId("behind-toggle").setAttribute("aria-expanded", String(open))
  document.body.classList.toggle("with-behind", open)
  if (!open) return
  draw()
  byId("behind-steps").scrollTop = byId("behind-steps").scrollHeight
  lookAtAmazon()
}

function choose(open) {
  localStorage.setItem(slot, open ? "yes" : "no")
  refresh()
  byId(open ? "behind-close" : "behind-toggle").focus()
}

export const behindToggle = () =>
  h(
    "button.behind-toggle",
    {
      type: "button",
      id: "behind-toggle",
      "aria-expanded": "false",
      "aria-controls": "behind",
      onclick: () => choose(!isOpen()),
    },
    t("behind"),
  )

const small = (id, text, onclick) => h("button.link", { type: "button", id, onclick }, text)

const clicks = { "#buy-now": "Click: buy now", "[data-express]": "Click: Amazon's button" }

/** Before the page's own handler, which shall do nothing before Amazon's flow. */
function hearClick({ target }) {
  for (const [selector, what] of Object.entries(clicks)) if (target.closest(selector) !== null) browserDid(what)
}

/** The panel that shows each step of browser, shop and Amazon; it stays open from page to page. */
export function startPanel() {
  document.body.append(
    h(
      "aside.behind",
      { id: "behind", hidden: true, "aria-labelledby": "behind-title" },
      h(
        "div.behind-head",
        {},
        h("h2", { id: "behind-title" }, t("behind")),
        small("behind-clear", t("behindClear"), clear),
        small("behind-close", t("behindClose"), () => choose(false)),
      ),
      h("p.fine", {}, t("behindIntro")),
      h("p", { id: "behind-empty" }, t("behindEmpty")),
      h("ol", { id: "behind-steps", tabindex: "0", "aria-labelledby": "behind-title" }),
    ),
  )
  document.addEventListener("behind", draw)
  document.addEventListener("click", hearClick, { capture: true })
  setInterval(() => isOpen() && lookAtAmazon(), between)
  refresh()
}
