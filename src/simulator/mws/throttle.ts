import type { Operation, Quota } from "../operations/operation"
import type { World } from "../world/world"

type Bucket = { readonly left: number; readonly at: number }

/** Leaky buckets, one a seller and operation; off unless the switch says whose numbers apply. */
export type Throttle = {
  /** Takes one call out of the bucket; whether there was one left. */
  readonly take: (world: World, sellerId: string, operation: Pick<Operation, "action" | "quota">) => boolean
  readonly clear: () => void
}

export function createThrottle(): Throttle {
  const buckets = new Map<string, Bucket>()
  const filled = (before: Bucket | undefined, quota: Quota, now: number): number =>
    before === undefined
      ? quota.burst
      : Math.min(quota.burst, before.left + ((now - before.at) / 1000) * quota.perSecond)
  return {
    take: (world, sellerId, operation) => {
      const rates = world.switches.throttling
      if (rates === "off") return true
      const key = `${sellerId} ${operation.action}`
      const left = filled(buckets.get(key), operation.quota[rates], world.at)
      if (left >= 1) buckets.set(key, { left: left - 1, at: world.at })
      return left >= 1
    },
    clear: () => buckets.clear(),
  }
}
