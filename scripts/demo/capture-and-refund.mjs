import { countCalls } from "./amazon-calls.mjs"
import { demand } from "./demand.mjs"

const refundAmount = 5

const paymentOf = ({ payment_collections: [collection] }) => collection?.payments[0]
const sum = (rows) => rows.reduce((total, { amount }) => total + amount, 0)

/** The merchant takes the money of an order and gives a part of it back; what Amazon is asked for each is counted. */
async function captureAndRefund({ admin, control }, orderId) {
  const placed = await admin.order(orderId)
  demand(placed.payment_status === "authorized", `the order's payment is ${placed.payment_status}, not authorized`)
  const { id } = paymentOf(placed)
  const capture = await countCalls(control, { who: "merchant", work: () => admin.capture(id) })
  const refund = await countCalls(control, { who: "merchant", work: () => admin.refund(id, refundAmount) })
  const payment = paymentOf(await admin.order(orderId))
  demand(sum(payment.captures) === placed.total, `captured ${sum(payment.captures)} of ${placed.total}`)
  demand(sum(payment.refunds) === refundAmount, `refunded ${sum(payment.refunds)} of ${refundAmount}`)
  return { capture, refund }
}

/** The whole life of an order: what the buyer does, then the merchant, and how often Amazon was asked for each. */
export async function fromShelfToRefund(world, buys) {
  const checkout = await countCalls(world.control, { who: "buyer", work: buys })
  const orderId = checkout.result
  const counted = Object.entries({ checkout, ...(await captureAndRefund(world, orderId)) })
  return {
    order_id: orderId,
    amazon_calls: Object.fromEntries(counted.map(([name, { count }]) => [name, count])),
    operations: Object.fromEntries(counted.map(([name, { operations }]) => [name, operations])),
  }
}
