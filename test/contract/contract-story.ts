import { freshReference } from "../../src/services/support/fresh-reference"
import { Fault } from "../../src/services/domain/fault"
import { money, parseMoney } from "../../src/services/domain/money"
import type { Money } from "../../src/services/domain/money"
import type { Outcome } from "../../src/services/domain/outcome"
import type { Ref } from "../../src/services/domain/seen"
import type { Attempt, Journey, Sent } from "../../src/services/ports/payment-connector"
import type { ChangingVerb, Harness } from "./contract-world"

export const worth = parseMoney("94.50", "EUR")
export const part = (minor: bigint): Money => money(minor, "EUR")

export const journey: Journey = {
  total: worth,
  urls: {
    success: "https://shop.example/amazon-pay/return/a-b",
    failure: "https://shop.example/amazon-pay/return/a-c",
  },
  expectImmediate: false,
  mode: "sync",
  captureNow: false,
  storeName: "Shop & Söhne",
  custom: "cart_01",
}

/** Time for every repetition that the connector may want. */
export const patient = (): Attempt => ({
  key: freshReference(),
  repeat: false,
  deadline: new Date(Date.now() + 15_000),
})
/** Time for one try only. */
export const hurried = (): Attempt => ({ ...patient(), deadline: new Date(Date.now() + 950) })

export const soon = (): Date => new Date(Date.now() + 15_000)

export function valueOf(outcome: Outcome<Ref>): Ref {
  if (outcome.is === "declined") throw new Error(`declined: ${outcome.reason}`)
  return outcome.value
}

export async function faultOf(ask: Promise<unknown>): Promise<Fault> {
  const error: unknown = await ask.then(
    () => new Error("it was answered"),
    (reason: unknown) => reason,
  )
  if (error instanceof Fault) return error
  throw error
}

/** `how`: what of the journey is another than usual. */
export async function anOpenOrder({ connector, world }: Harness, how: Partial<Journey> = {}): Promise<Ref> {
  const order = await world.buyerChooses()
  const asked = { order, journey: { ...journey, ...how } }
  await connector.prepare({ ...asked, attempt: patient() })
  await connector.place({ ...asked, attempt: patient() })
  await world.buyerPasses(order)
  return order
}

const reservation = { amount: worth, first: true, mode: "sync", captureNow: false } as const

export const authorizing = ({ connector }: Harness, order: Ref, attempt = patient()) =>
  connector.authorize({ order, ...reservation, attempt })

/** An order on which everything can be done: where money comes with completing it, it is completed. */
export const aSettledOrder = async (harness: Harness): Promise<Ref> =>
  harness.connector.can.reserves === "on-completion" ? (await anAuthorization(harness)).order : anOpenOrder(harness)

/** Money once more on an order: what was reserved on it at first was given back. */
export async function anotherReservation(harness: Harness): Promise<Ready> {
  const { order, authorization } = await anAuthorization(harness)
  await harness.connector.release({ authorization, why: "not needed", deadline: soon() })
  const sent = { ...reservation, first: false }
  return { order, near: order, sent, ask: (attempt) => harness.connector.authorize({ order, ...sent, attempt }) }
}

export async function anAuthorization(harness: Harness): Promise<{ readonly order: Ref; readonly authorization: Ref }> {
  const order = await anOpenOrder(harness)
  return { order, authorization: valueOf(await authorizing(harness, order)) }
}

export async function aCapture(harness: Harness): Promise<{ readonly order: Ref; readonly capture: Ref }> {
  const { order, authorization } = await anAuthorization(harness)
  const outcome = await harness.connector.capture({ authorization, amount: worth, attempt: patient() })
  return { order, capture: valueOf(outcome) }
}

/** Whether the verb makes a call at all. */
export const calls = ({ connector: { can } }: Harness, verb: ChangingVerb): boolean =>
  verb !== "prepare" || can.total === "at-prepare"

/** Whether writing the same once more counts again, and changes nothing. */
export const overwrites = ({ connector: { can } }: Harness, verb: ChangingVerb): boolean =>
  verb === "prepare" || verb === "label" || (verb === "place" && can.total === "at-place")

/** Whether an answer to the verb says how much: an order that is completed tells nothing but its names. */
export const namesAmount = ({ connector: { can } }: Harness, verb: ChangingVerb): boolean =>
  verb !== "authorize" || can.reserves !== "on-completion"

/** A verb with everything ready for it. `ask` may be called again with the same attempt; `sent` is what it asks for. */
export type Ready = {
  readonly order: Ref
  readonly near: Ref
  readonly sent?: Sent
  readonly ask: (attempt: Attempt) => Promise<unknown>
}

export const ready: Readonly<Record<ChangingVerb, (harness: Harness) => Promise<Ready>>> = {
  prepare: async ({ connector, world }) => {
    const order = await world.buyerChooses()
    return { order, near: order, ask: (attempt) => connector.prepare({ order, journey, attempt }) }
  },
  place: async ({ connector, world }) => {
    const order = await world.buyerChooses()
    await connector.prepare({ order, journey, attempt: patient() })
    return { order, near: order, ask: (attempt) => connector.place({ order, journey, attempt }) }
  },
  authorize: async (harness) => {
    const order = await anOpenOrder(harness)
    return { order, near: order, sent: reservation, ask: (attempt) => authorizing(harness, order, attempt) }
  },
  capture: async (harness) => {
    const { order, authorization } = await anAuthorization(harness)
    return {
      order,
      near: authorization,
      sent: { amount: worth },
      ask: (attempt) => harness.connector.capture({ authorization, amount: worth, attempt }),
    }
  },
  refund: async (harness) => {
    const { order, capture } = await aCapture(harness)
    return {
      order,
      near: capture,
      sent: { amount: part(1_000n) },
      ask: (attempt) => harness.connector.refund({ capture, amount: part(1_000n), attempt }),
    }
  },
  release: async (harness) => {
    const { order, authorization } = await anAuthorization(harness)
    return {
      order,
      near: authorization,
      ask: ({ deadline }) => harness.connector.release({ authorization, why: "not needed", deadline }),
    }
  },
  cancel: async (harness) => {
    const order = await aSettledOrder(harness)
    return {
      order,
      near: order,
      ask: ({ deadline }) => harness.connector.end({ order, how: "cancel", why: "order canceled", deadline }),
    }
  },
  close: async (harness) => {
    const order = await aSettledOrder(harness)
    return {
      order,
      near: order,
      ask: ({ deadline }) => harness.connector.end({ order, how: "close", why: "all done", deadline }),
    }
  },
  label: async (harness) => {
    const order = await aSettledOrder(harness)
    return {
      order,
      near: order,
      ask: ({ deadline }) => harness.connector.label({ order, orderNumber: "1001", deadline }),
    }
  },
}
