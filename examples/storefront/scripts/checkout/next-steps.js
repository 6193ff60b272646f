import { h, show } from "../dom.js"
import { leaveNotice } from "../notice.js"
import { t } from "../texts.js"

const defaultWait = 5

const checking = (message) =>
  h(
    "div.narrow",
    {},
    h("span.spinner", { role: "status", "aria-label": t("checking") }),
    h("h1", {}, t("checking")),
    h("p", {}, message || t("checkingMore")),
  )

/** What follows for the buyer, by the word that the store answers with. */
const nextSteps = {
  wallet: (page, { message }) => {
    page.wallet()
    page.say("wallet", message || t("chooseOther"))
  },
  cart: (page, { message }) => {
    page.signOut()
    leaveNotice(message)
    location.assign("/cart")
  },
  retry: (page, { message, seconds }) => {
    page.say("page", message || t("tryAgain"))
    page.retry(seconds)
  },
  address: (page, { message }) => page.say("address", message),
  "new-order-reference": (page, { message }) => {
    page.startAnew()
    page.say("page", message)
  },
  "new-session": async (page, { message }) => {
    await page.newSession()
    page.say("page", message)
  },
  complete: (page) => page.complete(),
  order: (_page, { message, orderId }) => {
    leaveNotice(message)
    location.assign(orderId ? `/thank-you?order_id=${orderId}` : "/thank-you")
  },
  wait: (page, { message, seconds = defaultWait }) => {
    show("main", checking(message))
    setTimeout(page.askOutcome, seconds * 1000)
  },
}

/**
 * Leads the buyer on after a problem or after the return.
 *
 * @param {object} page what the checkout page can do
 * @param {{ next: string, message: string, seconds?: number, orderId?: string | null }} told by the store
 */
export const followNext = (page, told) => (nextSteps[told.next] ?? nextSteps.retry)(page, told)
