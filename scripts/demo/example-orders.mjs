import { aBuyerOfCheckoutV2 } from "../../bench/buyer-v2.mjs"
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

const asPlaced = () => undefined

/** How the buyer of each generation comes to his order: its ids in the shop and at Amazon. */
const buyers = {
  v1: async (shop) => {
    const buyer = await aBuyer(shop)
    return async () => {
      const checkout = await buyer.readyToComplete()
      return { id: await buyer.complete(checkout), amazonId: checkout.id }
    }
  },
  v2: async (shop) => {
    const buyer = await aBuyerOfCheckoutV2(shop)
    return async () => {
      const checkout = await buyer.readyToReview()
      await buyer.review(checkout)
      await buyer.confirm(checkout)
      return { id: await buyer.comeBack(await buyer.pay(checkout)), amazonId: checkout.id }
    }
  },
}

/** What became of each order, the first as it was placed. */
const stories = {
  authorized: { by: "v1", then: asPlaced },
  "authorized-v2": { by: "v2", then: asPlaced },
  captured: { by: "v1", then: capture },
  "captured-v2": { by: "v2", then: capture },
  "partly-refunded": { by: "v1", then: refundPart },
  declined: { by: "v1", then: declineLater },
}

const known = async (admin) =>
  (await admin.ask("orders?limit=100&order=created_at&fields=id,display_id,metadata")).orders

async function place({ buys, admin, control }, name) {
  const { id, amazonId } = await buys()
  const { order } = await admin.ask(`orders/${id}`, { metadata: { example: name } })
  return {
    amazonId,
    total: order.total.toFixed(2),
    control,
    act: (action, body = {}) => admin.ask(`amazon-pay/orders/${id}/${action}`, body),
    truth: () => control.get(`order-references/${amazonId}`),
  }
}

/**
 * Places a few orders through the shop's own API, so that the admin has something to show: authorized and captured
 * ones of both generations, one partly refunded, and one that was declined after it was placed. Those that a kept database has already are left
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
  const ready = {}
  for (const [name, { by, then }] of missing) {
    const buys = (ready[by] ??= await buyers[by](shop))
    await then(await place({ buys, admin, control: shop.control }, name))
  }
  const examples = (await known(admin)).filter(({ metadata }) => metadata?.example in stories)
  return Object.fromEntries(examples.map(({ metadata, display_id }) => [metadata.example, display_id]))
}
