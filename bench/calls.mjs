import { setTimeout as pause } from "node:timers/promises"
import { signInAdmin } from "../scripts/demo/admin-api.mjs"
import { result } from "./result.mjs"

/** Made once the order is there, off everybody's path. */
const afterwards = new Set(["SetOrderAttributes", "CloseOrderReference"])
const refundAmount = 1

/** How many requests Amazon gets while `work` runs and in the second after it. */
async function counted(control, work) {
  const before = (await control.calls()).at(-1)?.seq ?? 0
  const value = await work()
  await pause(1000)
  const operations = (await control.calls(before)).map(({ operation }) => operation)
  return { value, waitedFor: operations.filter((it) => !afterwards.has(it)), all: operations }
}

const paymentOf = ({ payment_collections: [collection] }) => collection.payments[0].id

/** Upstream calls of one checkout, one capture, one refund. */
export async function countCalls({ control, urls, admin: user }, buyer) {
  const admin = await signInAdmin(urls.backend, user)
  const checkout = await buyer.readyToConfirm()
  const placed = await counted(control, async () => {
    await buyer.confirm(checkout)
    return buyer.comeBack(await buyer.passChallenge(checkout))
  })
  const payment = paymentOf(await admin.order(placed.value))
  const capture = await counted(control, () => admin.capture(payment))
  const refund = await counted(control, () => admin.refund(payment, refundAmount))
  return [
    result("calls-checkout", placed.waitedFor.length, { unit: "calls", limit: 4 }),
    result("calls-capture", capture.waitedFor.length, { unit: "calls", limit: 1 }),
    result("calls-refund", refund.waitedFor.length, { unit: "calls", limit: 1 }),
    result("calls-after-order", placed.all.length - placed.waitedFor.length, { unit: "calls" }),
  ]
}
