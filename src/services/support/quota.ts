import type { Clock } from "../ports/clock"
import type { Priority } from "../ports/payment-connector"
import type { Bucket, Rate } from "./bucket"
import { createBucket } from "./bucket"

type Request = { readonly name: string; readonly priority: Priority; readonly deadline: Date }

/** Leaky buckets, one per name. They only spare us throttled calls: the vendor's own answer is the truth. */
export type Quota = {
  /**
   * Waits for a place. A wait that would end after the deadline is refused at once, with the seconds it would take; so is
   * the background's when it is more than a moment: whatever it holds meanwhile, somebody else needs.
   */
  take(request: Request): Promise<"taken" | { readonly retryAfter: number }>
  /** The vendor said that the bucket is empty. */
  throttled(name: string): void
  /** Whole calls that this process could send at once, of how many; nothing where no quota is kept. */
  left(name: string): { readonly left: number; readonly most: number } | undefined
}

type Parts = {
  readonly clock: Clock
  readonly rateOf: (name: string) => Rate
  /**
   * Part of each rate that is ours at this moment, when several shops or processes share the seller account: above 0,
   * at most 1.
   */
  readonly share?: () => number
}

export const noQuota: Quota = {
  take: () => Promise.resolve("taken"),
  throttled: () => undefined,
  left: () => undefined,
}

export function createQuota({ clock, rateOf, share = () => 1 }: Parts): Quota {
  const buckets = new Map<string, Bucket>()
  const bucketOf = (name: string): Bucket => {
    const known = buckets.get(name) ?? createBucket(() => shared(rateOf(name), share()), clock.now())
    buckets.set(name, known)
    return known
  }
  return {
    take: ({ name, priority, deadline }) =>
      wait({ bucket: bucketOf(name), clock, priority, deadline: patienceOf(priority, deadline, clock) }),
    throttled: (name) => {
      bucketOf(name).emptied(clock.now())
    },
    left: (name) => ({
      left: bucketOf(name).left(clock.now()),
      most: Math.floor(shared(rateOf(name), share()).burst),
    }),
  }
}

/** Shorter than anybody waits for a lock (DESIGN rule 4), long enough for a sandbox's slowest reading. */
const moment = 3_500

const patienceOf = (priority: Priority, deadline: Date, clock: Clock): Date =>
  priority === "background" ? new Date(Math.min(deadline.getTime(), clock.now().getTime() + moment)) : deadline

/** A burst below one would never let anything through. */
const shared = ({ burst, perSecond }: Rate, share: number): Rate => ({
  burst: Math.max(1, burst * share),
  perSecond: perSecond * share,
})

type Waiting = { readonly bucket: Bucket; readonly clock: Clock; readonly priority: Priority; readonly deadline: Date }

async function wait({
  bucket,
  clock,
  priority,
  deadline,
}: Waiting): Promise<"taken" | { readonly retryAfter: number }> {
  const ticket = bucket.queue(priority)
  try {
    for (;;) {
      const milliseconds = bucket.take(ticket, clock.now())
      if (milliseconds === 0) return "taken"
      if (clock.now().getTime() + milliseconds > deadline.getTime())
        return { retryAfter: Math.ceil(milliseconds / 1_000) }
      await clock.sleep(milliseconds)
    }
  } finally {
    bucket.leave(ticket)
  }
}
