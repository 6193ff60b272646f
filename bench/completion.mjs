import { setTimeout as pause } from "node:timers/promises"
import { median } from "./median.mjs"
import { result } from "./result.mjs"
import { timed } from "./timed.mjs"

const warmUps = 5
const rounds = 40
/** What subscribers do after an order must not disturb the next one. */
const rest = 30

/** Completing a cart with this provider, and with the one that Medusa brings, by turns. */
export async function compareCompletion(buyer) {
  const ways = [
    { ready: buyer.readyToComplete, times: [] },
    { ready: buyer.readyToPayOtherwise, times: [] },
  ]
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
      const checkout = await way.ready()
      await pause(rest)
      way.times.push((await timed(() => buyer.complete(checkout))).milliseconds)
      await pause(rest)
    }
  }
  const [ours, theirs] = ways.map(({ times }) => median(times.slice(warmUps)))
  return [
    result("completion-over-default", ours / theirs, { unit: "ratio", limit: 1.25 }),
    result("completion", ours, { unit: "ms" }),
    result("completion-default", theirs, { unit: "ms" }),
  ]
}
