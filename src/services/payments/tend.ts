import { worthOf } from "../domain/authorization-meaning"
import { Fault } from "../domain/fault"
import { lives } from "../domain/lives"
import type { Folio } from "../ports/ledger"
import type { CaptureRow } from "../ports/rows"
import { decideAndSchedule } from "./decide-and-schedule"
import { fulfilWishes } from "./fulfil-wishes"
import { lockKey } from "./lock-key"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { supersede } from "./supersede"
import { synchronize } from "./synchronize"

/** Confirmed and not authorized for so long: the buyer is gone (DESIGN section 4). */
const abandoned = 60 * 60_000
/** Reserved without an order for so long: what is found is released. */
const orphaned = 30 * 60_000

/** What the shop system must now be told, by workflows that run outside the lock. */
export type News = {
  readonly folio: Folio
  /** Completed at Amazon, not yet in the shop. */
  readonly toRecord: readonly CaptureRow[]
}

type Tending = { readonly id: string; /** Whether the shop has an order for the cart: an order id, or null. */ readonly orderId: string | null }

/**
 * One look of the reconciler at one order reference: settles, fulfils, reads, gives up what nobody will finish.
 * Under the order reference's lock. A fault leaves everything open for the next look.
 */
export async function tend(parts: Parts, { id, orderId }: Tending): Promise<News | undefined> {
  const loaded = await parts.ledger.load({ id })
  if (!loaded) return undefined
  return parts.lock.run(lockKey(loaded), async () => {
    try {
      if (orderId !== null) await rememberOrder(parts, id, orderId)
      await synchronize(parts, id, { source: "poll", asker: watchAsks })
      await giveUp(parts, id)
      await fulfilWishes(parts, id, watchAsks)
      const folio = await decideAndSchedule(parts, id, () => [])
      return { folio, toRecord: folio.captures.filter((row) => row.state === "Completed" && row.link === null) }
    } catch (error) {
      if (error instanceof Fault) return undefined
      throw error
    }
  })
}

const rememberOrder = (parts: Parts, id: string, orderId: string): Promise<Folio> =>
  decideAndSchedule(parts, id, (folio) =>
    folio.orderReference.orderId === null ? [{ in: "orderReference", id, when: { orderId: null }, set: { orderId } }] : [],
  )

async function giveUp(parts: Parts, id: string): Promise<void> {
  const now = parts.clock.now()
  const by = { source: "poll", at: now, actor: watchAsks.actor } as const
  await decideAndSchedule(parts, id, (folio) => (shouldGiveUp(folio, now) ? supersede(folio, "not completed in time", by) : []))
}

function shouldGiveUp(folio: Folio, now: Date): boolean {
  const round = folio.rounds.at(-1)
  if (!round || folio.orderReference.orderId !== null || lives["order-reference"].isFinal(folio.orderReference.state)) return false
  const live = folio.authorizations.filter((row) => worthOf(row) !== "gone")
  const last = live.at(-1)
  return last
    ? now.getTime() - last.createdAt.getTime() > orphaned
    : now.getTime() - round.handedOutAt.getTime() > abandoned
}
