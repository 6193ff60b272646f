import { record } from "./record.js"

const seen = "behind-seen"
const orderSlot = "behind-order"

/** From now on the calls about this order reference are shown. */
export function follow(orderReferenceId) {
  if (sessionStorage.getItem(orderSlot) === orderReferenceId) return
  sessionStorage.setItem(orderSlot, orderReferenceId)
  sessionStorage.removeItem(seen)
}

const stepOf = ({ seq, at, operation, status, reason }) => ({
  id: `amazon-${seq}`,
  at,
  by: "amazon",
  what: operation,
  result: reason ?? String(status || "no answer"),
  bad: status !== 200,
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
