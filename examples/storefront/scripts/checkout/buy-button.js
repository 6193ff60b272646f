import { byId } from "../dom.js"
import { t } from "../texts.js"

const label = (text) => (byId("buy-now").lastElementChild.textContent = text)

let counting
let since

/** The same wait is counted on, whatever else the page draws meanwhile. */
function countDown(problem) {
  if (since?.problem !== problem) since = { problem, until: performance.now() + problem.retryAfterSeconds * 1000 }
  const tick = () => {
    const left = Math.ceil((since.until - performance.now()) / 1000)
    label(left > 0 ? t("waitSeconds", left) : t("buyNow"))
  }
  tick()
  counting = setInterval(tick, 250)
}

/**
 * The button says what it does; only when the checkout is ready it can be pressed. While the buyer has to wait, it says
 * for how long.
 */
export function setBuyButton(phase, problem) {
  const button = byId("buy-now")
  clearInterval(counting)
  button.disabled = phase !== "ready"
  button.setAttribute("aria-busy", String(phase === "busy"))
  if (phase === "choose" && problem?.retryAfterSeconds > 0) countDown(problem)
  else label(phase === "busy" ? t("buying") : t("buyNow"))
}
