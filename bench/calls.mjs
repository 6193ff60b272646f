import { setTimeout as pause } from "node:timers/promises"
import { signInAdmin } from "../scripts/demo/admin-api.mjs"
import { result } from "./result.mjs"

/** Made once the order is there, off everybody's path. */
const afterwards = new Set(["SetOrderAttributes", "CloseOrderReference"])
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
    result("calls-checkout", placed.waitedFor, { unit: "calls", limit: 4 }),
    result("calls-capture", capture.waitedFor, { unit: "calls", limit: 1 }),
    result("calls-refund", refund.waitedFor, { unit: "calls", limit: 1 }),
    result("calls-after-order", placed.all - placed.waitedFor, { unit: "calls" }),
    result("calls-after-capture", capture.all - capture.waitedFor, { unit: "calls" }),
  ]
}
