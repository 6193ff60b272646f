import { recordBareCalls } from "./bare-amazon.mjs"
import { median } from "./median.mjs"
import { result } from "./result.mjs"
import { timed } from "./timed.mjs"

const latency = 100
const warmUps = 15
const rounds = 21

/** How much longer the buyer waits for the confirm route than for Amazon, by turns. */
export async function compareConfirm(stack, buyer) {
  const [route, floor] = [[], []]
  await buyer.confirm(await buyer.readyToConfirm())
  const bareCalls = await recordBareCalls(stack)
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const checkout = await buyer.readyToConfirm()
    const other = await buyer.newOrderReference()
    await stack.control.post("latency", { ms: latency })
    floor.push((await timed(() => bareCalls(other))).milliseconds)
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
