import { record } from "./record.js"

const seen = "behind-seen"
const orderSlot = "behind-order"

/**
 * From now on the calls about this purchase are shown: an order reference, a checkout session, or the cart where the
 * browser never learns the session.
 */
export function follow(purchase) {
  if (sessionStorage.getItem(orderSlot) === purchase) return
  sessionStorage.setItem(orderSlot, purchase)
  sessionStorage.removeItem(seen)
}

const stepOf = ({ seq, at, operation, status, reason }) => ({
  id: `amazon-${seq}`,
  at,
  by: "amazon",
  what: operation,
  result: reason ?? String(status || "no answer"),
  bad: status < 200 || status > 299,
})

/**
 * Looks what the shop has asked Amazon meanwhile. Only the simulator can tell, by way of this demo's own server; when it
 * cannot, the panel shows the rest.
 */
export async function lookAtAmazon() {
  const order = sessionStorage.getItem(orderSlot)
  if (order === null) return
  const since = sessionStorage.getItem(seen) ?? "0"
  try {
    const response = await fetch(`/behind/amazon-calls?order=${encodeURIComponent(order)}&since=${since}`)
    if (!response.ok) return
    const { calls, last } = await response.json()
    if (sessionStorage.getItem(orderSlot) !== order) return
    sessionStorage.setItem(seen, String(last))
    for (const call of calls) record(stepOf(call))
  } catch {
    // The page is being left, or the server is gone: the next look tells.
  }
}
