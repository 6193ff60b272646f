import { worthOf } from "../../src/services/domain/authorization-meaning"
import { lives } from "../../src/services/domain/lives"
import { sameMoney } from "../../src/services/domain/money"
import { capture } from "../../src/services/payments/capture"
import { cancelOrderReference, closeWhenDone } from "../../src/services/payments/end"
import { merchantAsks } from "../../src/services/payments/parts"
import { refund } from "../../src/services/payments/refund"
import { release } from "../../src/services/payments/release"
import { scheduleNext, tend } from "../../src/services/payments/tend"
import { Busy } from "../../src/services/ports/busy"
import type { Folio } from "../../src/services/ports/ledger"
import { money } from "../../src/services/domain/money"
import type { OrderReferenceTruth } from "../../src/simulator"
import type { MemoryHeart } from "./memory-heart"
import { cartId, memoryHeart, sessionId, total } from "./memory-heart"

/** Numbers from 0 to 1 that follow from a seed (mulberry32), so that a walk can be walked again. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Walker = {
  readonly heart: MemoryHeart
  readonly roll: () => number
  readonly pick: <T>(from: readonly T[]) => T
  id: string
  ordered: boolean
  clicks: number
}
type Step = (walker: Walker) => Promise<unknown>

const shop = { hasCapture: () => Promise.resolve(false), hasRefund: () => Promise.resolve(false) }
const asker = merchantAsks(null)
const operations = [
  "SetOrderReferenceDetails",
  "ConfirmOrderReference",
  "Authorize",
  "Capture",
  "Refund",
  "CloseAuthorization",
  "CancelOrderReference",
  "CloseOrderReference",
  "GetOrderReferenceDetails",
  "GetAuthorizationDetails",
] as const
const lostAnswers = ["timeout", "reset", "500", "truncated", "empty"] as const
/** A throttled request is turned away at the door: it never takes effect (amazon-pay-cv1.md 4.3). */
const faults = { before: [...lostAnswers, "throttled"], after: lostAnswers } as const
const declines = ["InvalidPaymentMethod", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"] as const

/** What buyer, merchant, Amazon and time may do, in any order and as often as they like. */
const steps = {
  press: ({ heart, id }) => heart.press(id),
  return: ({ heart, id, pick }) =>
    heart.comeBack(id, pick(["Success", "Success", "Success", "Failure", "Abandoned"] as const)),
  complete: async (walker) => {
    const answer = await walker.heart.authorize()
    if (answer.is === "authorized") await place(walker)
  },
  twice: ({ heart }) => Promise.all([heart.authorize(), heart.authorize()]),
  capture: ({ heart, clicks }) =>
    capture(heart.parts, {
      sessionId,
      medusaCaptureId: `capt_${String(clicks)}`,
      amount: total,
      createdBy: null,
      shop,
      asker,
    }),
  refund: ({ heart, clicks, pick }) =>
    refund(heart.parts, {
      sessionId,
      medusaRefundId: `ref_${String(clicks)}`,
      amount: money(pick([1000n, 2500n, 9450n]), "EUR"),
      shop,
      asker,
    }),
  release: ({ heart }) => release(heart.parts, { sessionId, why: "walk", asker }),
  cancel: ({ heart }) =>
    withFolio(heart, ({ orderReference }) =>
      cancelOrderReference(heart.parts, { orderReferenceId: orderReference.id, why: "walk", asker }),
    ),
  close: ({ heart }) =>
    withFolio(heart, ({ orderReference }) =>
      closeWhenDone(heart.parts, { orderReferenceId: orderReference.id, why: "walk", asker }),
    ),
  card: ({ heart, id, pick }) =>
    heart.control("PATCH", `order-references/${id}`, { card_tail: pick(["1111", "0022", "3434"]) }),
  decline: ({ heart, pick }) =>
    heart.control("POST", "outcomes", { operation: "Authorize", state: "Declined", reason_code: pick(declines) }),
  captureDeclined: ({ heart }) =>
    heart.control("POST", "outcomes", { operation: "Capture", state: "Declined", reason_code: "AmazonRejected" }),
  fault: ({ heart, pick }) => {
    const when = pick(["before", "after"] as const)
    const operation = pick(operations)
    return heart.control("POST", "faults", { operation, when, kind: pick(faults[when]), times: pick([1, 1, 2, 6]) })
  },
  minutes: ({ heart, pick }) => Promise.resolve(void heart.pass(pick([1, 60, 121, 600, 2000]))),
  reconcile: (walker) => reconcile(walker),
} as const satisfies Record<string, Step>

/** What happens often in a shop happens often here. */
const usual = ["press", "return", "complete", "complete", "capture", "refund", "reconcile", "minutes", "fault"] as const

async function withFolio<T>(heart: MemoryHeart, job: (folio: Folio) => Promise<T>): Promise<T | undefined> {
  const folio = await heart.ledger.load({ cartId })
  return folio && job(folio)
}

async function place(walker: Walker): Promise<void> {
  walker.ordered = true
  await withFolio(walker.heart, ({ orderReference: { id, orderId } }) =>
    orderId === null
      ? walker.heart.ledger.commit([{ in: "orderReference", id, when: {}, set: { orderId: "order_1" } }])
      : Promise.resolve("done"),
  )
}

async function reconcile({ heart, ordered }: Walker): Promise<void> {
  const now = heart.parts.clock.now()
  for (const id of await heart.ledger.claimDue(now, new Date(now.getTime() + 120_000), 5)) {
    try {
      await tend(heart.parts, { id, orderId: ordered ? "order_1" : null })
      await scheduleNext(heart.parts, id)
    } catch (error) {
      if (!isExpected(error)) throw error
    }
  }
}

/** Amazon out of reach, somebody else first, or the simulator's hand refusing what no buyer could do now. */
const isExpected = (error: unknown): boolean =>
  error instanceof Busy ||
  (error instanceof Error && (error.name === "Fault" || /^(GET|POST|PATCH) /.test(error.message)))

/**
 * A walk of so many steps; after each the invariants are looked at. At the end every fault is over, time passes, and what
 * is still open must come to rest. @returns what is wrong, or undefined
 */
export async function walk(seed: number, length: number): Promise<string | undefined> {
  const roll = dice(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  const heart = memoryHeart({
    seed: String(seed),
    policy: {
      authorization: pick(["sync", "sync", "async", "sync-then-async"] as const),
      captureNow: roll() < 0.2,
      pendingOrders: pick(["accept", "decline"] as const),
      expectImmediateAuthorization: false,
    },
  })
  const walker: Walker = { heart, roll, pick, id: await heart.draft(), ordered: false, clicks: 0 }
  const taken: string[] = []
  const all = Object.keys(steps) as (keyof typeof steps)[]
  for (let turn = 0; turn < length; turn++) {
    const name =
      turn < 3 && roll() < 0.7
        ? (["press", "return", "complete"] as const)[turn as 0 | 1 | 2]
        : roll() < 0.6
          ? pick(usual)
          : pick(all)
    taken.push(name)
    walker.clicks += 1
    await attempt(steps[name], walker)
    const wrong = await lookAt(walker)
    if (wrong) return `seed ${String(seed)}: ${wrong} after ${taken.join(", ")}`
  }
  const restless = await comeToRest(walker)
  return restless && `seed ${String(seed)}: ${restless} at the end of ${taken.join(", ")}`
}

async function attempt(step: Step, walker: Walker): Promise<void> {
  try {
    await step(walker)
  } catch (error) {
    if (!isExpected(error)) throw error
  }
}

async function comeToRest(walker: Walker): Promise<string | undefined> {
  const { heart } = walker
  await drain(heart)
  for (let turn = 0; turn < 90; turn++) {
    heart.pass(301)
    await reconcile(walker)
  }
  const folio = await heart.ledger.load({ cartId })
  if (!folio) return undefined
  const rows = [...folio.authorizations, ...folio.captures, ...folio.refunds]
  if (rows.some(({ settledAt }) => settledAt === null)) return "something is never settled"
  if (folio.wishes.some(({ state }) => state === "open")) return "a wish stays open"
  return (await lookAt(walker)) ?? agrees(folio, await heart.truth(folio.orderReference.amazonId))
}

/** Faults that were planned and not yet met are used up by reads. */
async function drain(heart: MemoryHeart): Promise<void> {
  const planned = (await heart.control("GET", "faults")) as unknown as readonly {
    readonly operation: string
    readonly when: string
  }[]
  if (planned.length > 0) await heart.forgetFaults()
}

/** Ledger and Amazon say the same of everything the ledger knows, and the ledger knows everything. */
function agrees(folio: Folio, truth: OrderReferenceTruth): string | undefined {
  const rows = [...folio.authorizations, ...folio.captures, ...folio.refunds]
  const states = new Map(rows.flatMap((row) => (row.amazonId === null ? [] : [[row.amazonId, row.state] as const])))
  const real = truth.authorizations.flatMap((it) => [it, ...it.captures.flatMap((child) => [child, ...child.refunds])])
  const differs = real.find((it) => states.get(it.id) !== it.state && !isLate(it.state, states.get(it.id)))
  return (
    differs && `the ledger holds ${states.get(differs.id) ?? "nothing"} for ${differs.id}, which is ${differs.state}`
  )
}

/** What is at rest is not asked for again: a reservation that ran out later is learnt when somebody needs it. */
const isLate = (real: string, known: string | undefined): boolean =>
  real === "Closed" && (known === "Open" || known === "Completed")

/** The invariants of money (none may be broken at any moment). */
async function lookAt({ heart, id }: Walker): Promise<string | undefined> {
  const truth = await heart.truth(id)
  const folio = await heart.ledger.load({ cartId })
  const cents = (amounts: readonly ({ readonly amount: string } | null)[]) =>
    amounts.reduce((sum, it) => sum + BigInt((it?.amount ?? "0.00").replace(".", "")), 0n)
  const live = truth.authorizations.filter(({ state }) => state === "Open" || state === "Pending")
  const captures = truth.authorizations.flatMap((it) => it.captures).filter(({ state }) => state !== "Declined")
  const refunds = captures.flatMap((it) => it.refunds).filter(({ state }) => state !== "Declined")
  const history = folio ? await heart.ledger.history(folio.orderReference.id, 500) : []
  const declined = (folio?.authorizations ?? []).filter(({ state }) => state === "Declined")
  const rules: readonly (readonly [boolean, string])[] = [
    [live.length > 1, "two live authorizations"],
    [cents(captures.map((it) => it.amount)) > total.minor, "more captured than the order is worth"],
    [
      truth.authorizations.some(
        (it) =>
          cents(it.captures.filter(({ state }) => state !== "Declined").map((c) => c.amount)) > cents([it.amount]),
      ),
      "more captured than authorized",
    ],
    [cents(refunds.map((it) => it.amount)) > cents(captures.map((it) => it.amount)), "more refunded than captured"],
    [truth.authorizations.some((it) => cents([it.amount]) !== total.minor), "another amount than the total authorized"],
    [
      (folio?.authorizations ?? []).some((row) => !sameMoney(row.amount, total)),
      "another amount than the total intended",
    ],
    [
      declined.some((row) => history.filter((it) => it.event === "decline" && it.targetId === row.id).length !== 1),
      "a decline that is not once in the history",
    ],
    [(folio?.authorizations ?? []).filter((row) => worthOf(row) === "unsettled").length > 1, "two open questions"],
    [movedBack(history), "a final state was left"],
  ]
  return rules.find(([broken]) => broken)?.[1]
}

const movedBack = (history: Awaited<ReturnType<MemoryHeart["ledger"]["history"]>>): boolean =>
  history.some(({ kind, event, from }) => {
    if (event !== "transition" && event !== "decline") return false
    return Object.hasOwn(lives, kind) && from !== null && lives[kind as keyof typeof lives].isFinal(from)
  })
