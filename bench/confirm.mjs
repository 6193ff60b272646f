import { median } from "./median.mjs"
import { result } from "./result.mjs"
import { timed } from "./timed.mjs"

const latency = 100
/** Set, then Confirm: neither can begin before the other has been answered. */
const callsInSequence = 2
const warmUps = 15
const rounds = 21

/** The calls alone, as bare requests. That Amazon refuses them without a signature changes nothing about their time. */
async function bareCalls({ urls }) {
  for (let call = 0; call < callsInSequence; call += 1) {
    const body = new URLSearchParams({ Action: "GetServiceStatus" })
    const response = await fetch(`${urls.simulator}/OffAmazonPayments_Sandbox/2013-01-01`, { method: "POST", body })
    await response.text()
  }
}

/** How much longer the buyer waits for the confirm route than for Amazon, by turns. */
export async function compareConfirm(stack, buyer) {
  const [route, floor] = [[], []]
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const checkout = await buyer.readyToConfirm()
    await stack.control.post("latency", { ms: latency })
    floor.push((await timed(() => bareCalls(stack))).milliseconds)
    route.push((await timed(() => buyer.confirm(checkout))).milliseconds)
    await stack.control.post("latency", { ms: 0 })
  }
  const [ours, upstream] = [route, floor].map((times) => median(times.slice(warmUps)))
  return [
    result("confirm-over-upstream", ours / upstream, { unit: "ratio", limit: 1.15 }),
    result("confirm", ours, { unit: "ms" }),
    result("upstream-floor", upstream, { unit: "ms" }),
  ]
}
