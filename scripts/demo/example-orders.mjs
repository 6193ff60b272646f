import { aBuyer } from "../../bench/buyer.mjs"
import { signInAdmin } from "./admin-api.mjs"

const capture = ({ act, total }) => act("capture", { amount: total })

async function refundPart(order) {
  await capture(order)
  await order.act("refund", { amount: "5.00" })
  const [{ captures }] = (await order.truth()).authorizations
  await order.control.post("transitions", { object_id: captures[0].refunds[0].id, state: "Completed" })
  await order.act("refresh")
}

/** Shipped too late: the reservation ran out, and the next one is declined, long after the buyer has left the shop. */
async function declineLater({ act, truth, control, amazonId }) {
  const [{ id }] = (await truth()).authorizations
  await control.post("transitions", { object_id: id, state: "Closed", reason_code: "ExpiredUnused" })
  await act("refresh")
  const verdict = { operation: "Authorize", state: "Declined", reason_code: "InvalidPaymentMethod" }
  await control.post("outcomes", { ...verdict, order_reference_id: amazonId })
  // The refusal is the point.
  await act("authorize").catch(() => undefined)
  await act("refresh")
}

/** What became of each order, the first as it was placed. */
const stories = {
  authorized: () => undefined,
  captured: capture,
  "partly-refunded": refundPart,
  declined: declineLater,
}

const known = async (admin) =>
  (await admin.ask("orders?limit=100&order=created_at&fields=id,display_id,metadata")).orders

async function place({ buyer, admin, control }, name) {
  const checkout = await buyer.readyToComplete()
  const id = await buyer.complete(checkout)
  const { order } = await admin.ask(`orders/${id}`, { metadata: { example: name } })
  return {
    amazonId: checkout.id,
    total: order.total.toFixed(2),
    control,
    act: (action, body = {}) => admin.ask(`amazon-pay/orders/${id}/${action}`, body),
    truth: () => control.get(`order-references/${checkout.id}`),
  }
}

/**
 * Places a few orders through the shop's own API, so that the admin has something to show: one authorized, one captured,
 * one partly refunded, and one that was declined after it was placed. Those that a kept database has already are left
 * alone.
 *
 * @param {{ urls: { backend: string }, publishableKey: string, admin: { email: string, password: string },
 *   control: ReturnType<typeof import("./control.mjs").createControl> }} shop
 * @returns {Promise<Record<string, number>>} the orders' numbers by story
 */
export async function placeExampleOrders(shop) {
  const admin = await signInAdmin(shop.urls.backend, shop.admin)
  const names = new Set((await known(admin)).map(({ metadata }) => metadata?.example))
  const missing = Object.entries(stories).filter(([name]) => !names.has(name))
  const buyer = missing.length > 0 ? await aBuyer(shop) : undefined
  for (const [name, story] of missing) await story(await place({ buyer, admin, control: shop.control }, name))
  const examples = (await known(admin)).filter(({ metadata }) => metadata?.example in stories)
  return Object.fromEntries(examples.map(({ metadata, display_id }) => [metadata.example, display_id]))
}
