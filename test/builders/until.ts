import { setTimeout as sleep } from "node:timers/promises"

/** Waits for what a subscriber does after an event; after 30 seconds the last look is what the test sees. */
export async function until<T>(look: () => Promise<T>, isThere: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + 30_000
  for (;;) {
    const seen = await look()
    if (isThere(seen) || Date.now() > end) return seen
    await sleep(40)
  }
}
