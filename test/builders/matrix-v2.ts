import { carryOn } from "../../src/services/payments/carry-on"
import type { Policy } from "../../src/services/payments/parts"
import { scheduleNext, tend } from "../../src/services/payments/tend"
import type { Folio } from "../../src/services/ports/ledger"
import type { Switches } from "../../src/simulator/world/switches"
import { checkoutV2 } from "./generations/checkout-v2"
import { modes, presences } from "./matrix"
import type { MemoryHeart } from "./memory-heart"
import { cartId, memoryHeart } from "./memory-heart"

/** Amazon ends the session when it is completed: the buyer waits, or the answer is lost and he has left. */
export const atCompletion = ["Declined", "BuyerCanceled", "AmazonCanceled"] as const
/** Amazon decides when nobody waits any more. */
export const later = [
  "SoftDeclined",
  "HardDeclined",
  "AmazonRejected",
  "ProcessingFailure",
  "TransactionTimedOut",
] as const

export type CellOfV2 = {
  readonly reason: (typeof atCompletion)[number] | (typeof later)[number]
  readonly presence: (typeof presences)[number]
  readonly mode: (typeof modes)[number]
}

/** Every decline that checkout v2 knows, where it can come. */
export const cellsOfV2: readonly CellOfV2[] = [
  ...atCompletion.flatMap((reason) =>
    presences.flatMap((presence) => modes.map((mode) => ({ reason, presence, mode }) as const)),
  ),
  ...later.flatMap((reason) =>
    (["async", "sync-then-async"] as const).map((mode) => ({ reason, presence: "gone", mode }) as const),
  ),
]

export const isAtCompletion = ({ reason }: Pick<CellOfV2, "reason">): boolean =>
  (atCompletion as readonly string[]).includes(reason)

/** How Amazon is told to end the session or its charge. */
export const endOf = ({ reason }: CellOfV2) => ({
  operation: "CompleteCheckoutSession",
  reason_code: reason,
  ...(isAtCompletion({ reason }) ? { state: "Canceled" } : { state: "Declined", waits: true }),
})

/** What stands at the end, at Amazon and in the ledger, and how often Amazon was asked to change something. */
export type EndingOfV2 = {
  /** What the buyer was answered at the completion of his cart. */
  readonly answer: string
  readonly order: string
  readonly charges: readonly string[]
  readonly ledger: readonly string[]
  readonly words: readonly string[]
  readonly calls: Readonly<Record<string, number>>
}

export const toldWords = ["tell-buyer", "gave-up", "repaired", "parked"] as const

/** One cell on the heart alone, with a day under the reconciler. */
export async function endingOfV2(cell: CellOfV2, switches: Partial<Switches> = {}): Promise<EndingOfV2> {
  const { presence, mode } = cell
  const policy: Partial<Policy> = {
    authorization: mode,
    pendingOrders: presence === "gone" ? "accept" : "decline",
    expectImmediateAuthorization: false,
  }
  const heart = memoryHeart({ generation: checkoutV2, policy, switches })
  const id = await heart.passes()
  await heart.control("POST", "cv2/outcomes", endOf(cell))
  const outcome =
    presence === "gone" && isAtCompletion(cell)
      ? await heart.losing({ operation: "CompleteCheckoutSession", when: "after" }, () => heart.authorize())
      : await heart.authorize()
  await days(heart, outcome.is === "refused" ? null : "order_1")
  const folio = await folioOf(heart)
  const { state, authorizations } = await heart.atAmazon(id)
  const history = await heart.ledger.history(folio.orderReference.id, 500)
  const { counts } = (await heart.control("GET", "effects")) as { counts: Readonly<Record<string, number>> }
  return {
    answer: outcome.is === "refused" ? outcome.problem.code : outcome.is,
    order: state,
    charges: authorizations.map((it) => it.state),
    ledger: folio.authorizations.map((row) => `${row.state} ${row.mode} ${row.buyer}`),
    words: toldWords.filter((word) => history.some(({ event }) => event === word)),
    calls: counts,
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
