import { setTimeout as pause } from "node:timers/promises"
import { signInAdmin } from "../scripts/demo/admin-api.mjs"
import { aBuyerOfCheckoutV2 } from "./buyer-v2.mjs"
import { result } from "./result.mjs"

/** Made once the order is there, off everybody's path, in either generation. */
const afterwards = new Set([
  ...["SetOrderAttributes", "CloseOrderReference"],
  ...["UpdateChargePermission", "GetChargePermission", "CloseChargePermission"],
])
const refundAmount = 1
const settling = 1500

const operationsSince = async (control, seq) => (await control.calls(seq)).map(({ operation }) => operation)

/** What Amazon is asked until `work` is answered, and in the moment after it. */
async function counted(control, work) {
  const before = (await control.calls()).at(-1)?.seq ?? 0
  const value = await work()
  const waitedFor = (await operationsSince(control, before)).filter((it) => !afterwards.has(it))
  await pause(settling)
  return { value, waitedFor: waitedFor.length, all: (await operationsSince(control, before)).length }
}

const paymentOf = ({ payment_collections: [collection] }) => collection.payments[0].id

/** Upstream calls of one checkout, one capture, one refund; `limit`: of the checkout. */
async function countOrder({ control, urls, admin: user }, { place, of, limit }) {
  const admin = await signInAdmin(urls.backend, user)
  const placed = await counted(control, place)
  const payment = paymentOf(await admin.order(placed.value))
  const capture = await counted(control, () => admin.capture(payment))
  const refund = await counted(control, () => admin.refund(payment, refundAmount))
  return [
    result(`${of}-checkout`, placed.waitedFor, { unit: "calls", limit }),
    result(`${of}-capture`, capture.waitedFor, { unit: "calls", limit: 1 }),
    result(`${of}-refund`, refund.waitedFor, { unit: "calls", limit: 1 }),
    result(`${of}-after-order`, placed.all - placed.waitedFor, { unit: "calls" }),
    result(`${of}-after-capture`, capture.all - capture.waitedFor, { unit: "calls" }),
  ]
}

/** An order of Checkout v1. */
export async function countCalls(stack, buyer) {
  const checkout = await buyer.readyToConfirm()
  const place = async () => {
    await buyer.confirm(checkout)
    return buyer.comeBack(await buyer.passChallenge(checkout))
  }
  return countOrder(stack, { place, of: "calls", limit: 4 })
}

/** An order of Checkout v2, and what the shop's review page costs before it. */
export async function countCallsOfV2(stack) {
  const buyer = await aBuyerOfCheckoutV2(stack)
  const checkout = await buyer.readyToReview()
  const review = await counted(stack.control, () => buyer.review(checkout))
  const place = async () => {
    await buyer.confirm(checkout)
    return buyer.comeBack(await buyer.pay(checkout))
  }
  return [
    result("calls-v2-review", review.all, { unit: "calls", limit: 1 }),
    ...(await countOrder(stack, { place, of: "calls-v2", limit: 3 })),
  ]
}
