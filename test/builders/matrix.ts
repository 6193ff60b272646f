import type { Policy } from "../../src/services/payments/parts"
import { carryOn } from "../../src/services/payments/carry-on"
import { scheduleNext, tend } from "../../src/services/payments/tend"
import type { Folio } from "../../src/services/ports/ledger"
import type { Switches } from "../../src/simulator/world/switches"
import type { MemoryHeart } from "./memory-heart"
import { cartId, memoryHeart } from "./memory-heart"

export const reasons = ["InvalidPaymentMethod", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"] as const
export const presences = ["present", "gone"] as const
export const modes = ["sync", "async", "sync-then-async"] as const

export type Cell = {
  readonly reason: (typeof reasons)[number]
  readonly presence: (typeof presences)[number]
  readonly mode: (typeof modes)[number]
}

export const cells: readonly Cell[] = reasons.flatMap((reason) =>
  presences.flatMap((presence) => modes.map((mode) => ({ reason, presence, mode }))),
)

/** What stands at the end, at Amazon and in the ledger, and how often Amazon was asked to change something. */
export type Ending = {
  /** What the buyer was answered at the completion of his cart. */
  readonly answer: string
  readonly order: string
  readonly authorizations: readonly string[]
  readonly ledger: readonly string[]
  readonly words: readonly string[]
  readonly calls: Readonly<Record<string, number>>
}

const told = ["tell-buyer", "gave-up", "repaired", "parked"]

/**
 * One cell: a buyer confirms, Amazon declines once for the reason, and a day goes by under the reconciler. `present`: he
 * waits for the answer, and no order was placed. `gone`: an order stands, and Amazon decides after he has left; with
 * `sync` because the shop took a lost answer for pending.
 */
export async function ending({ reason, presence, mode }: Cell, switches: Partial<Switches> = {}): Promise<Ending> {
  const policy: Partial<Policy> = {
    authorization: mode,
    pendingOrders: presence === "gone" || mode !== "sync" ? "accept" : "decline",
    expectImmediateAuthorization: false,
  }
  const heart = memoryHeart({ policy, switches })
  const id = await heart.passes()
  await heart.control("POST", "outcomes", {
    operation: "Authorize",
    state: "Declined",
    reason_code: reason,
    soft_decline: false,
    times: 1,
  })
  const outcome =
    presence === "gone" && mode !== "async"
      ? await heart.losing({ operation: "Authorize", when: "after" }, () => heart.authorize())
      : await heart.authorize()
  const orderId = outcome.is === "refused" ? null : "order_1"
  await days(heart, orderId)
  const truth = await heart.truth(id)
  const folio = await folioOf(heart)
  const history = await heart.ledger.history(folio.orderReference.id, 500)
  return {
    answer: outcome.is === "refused" ? outcome.problem.code : outcome.is,
    order: truth.state,
    authorizations: truth.authorizations.map(({ state }) => state),
    ledger: folio.authorizations.map((row) => `${row.state} ${row.mode} ${row.buyer}`),
    words: told.filter((word) => history.some(({ event }) => event === word)),
    calls: await heart.effects(id),
  }
}

async function folioOf(heart: MemoryHeart): Promise<Folio> {
  const folio = await heart.ledger.load({ cartId })
  if (!folio) throw new Error("no folio")
  return folio
}

/** A day in steps of a minute at first, then of an hour, as the reconciler comes by. */
async function days(heart: MemoryHeart, orderId: string | null): Promise<void> {
  const steps = [...Array.from({ length: 90 }, () => 61), ...Array.from({ length: 26 }, () => 3600)]
  for (const step of steps) {
    heart.pass(step)
    const now = heart.parts.clock.now()
    const due = await heart.ledger.claimDue(now, new Date(now.getTime() + 120_000), 10)
    for (const id of due) {
      await tend(heart.parts, { id, orderId })
      await scheduleNext(heart.parts, id)
    }
  }
  // A look that nothing gave reason to changes nothing.
  if (orderId !== null) await carryOn(heart.parts, (await folioOf(heart)).orderReference.id)
}
