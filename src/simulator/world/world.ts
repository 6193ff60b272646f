import { clearBooks, createBooks, type Books, type Happening } from "../cv2/world/books"
import type { Element } from "../xml"
import type { SimulatedClock } from "./clock"
import type { Identifiers } from "./identifiers"
import type { Kind } from "./lifecycle"
import type { AccessToken, Authorization, Capture, OrderReference, Refund, Seller, Verdict } from "./model"
import type { Switches } from "./switches"

/** The four objects of the API by their kind. */
export type ObjectOf = {
  readonly orderReference: OrderReference
  readonly authorization: Authorization
  readonly capture: Capture
  readonly refund: Refund
}

/** Something that happens by itself when its time has come. */
export type Due = {
  readonly at: number
  readonly what:
    | "order-reference-stale"
    | "order-reference-expired"
    | "order-reference-unused"
    | "order-reference-reopened"
    | "authorization-decided"
    | "authorization-expired"
    | "capture-decided"
    | "refund-decided"
    | Happening
  readonly id: string
  /** The instant of the change that it was planned with, where a later change makes it void. */
  readonly since?: number
}

/** One change of one object's state, for notifications; `object` is as it was right after the change. */
export type Change = {
  [K in Kind]: { readonly kind: K; readonly object: ObjectOf[K]; readonly at: number }
}[Kind]

/** One thing that was done to money or state on somebody's request, as opposed to a call that asked for it again. */
export type Effect = {
  readonly seq: number
  readonly time: string
  readonly operation: string
  readonly object_id: string
  readonly order_reference_id: string
}

/** An outcome that the control interface planned for one of the next transactions. */
export type PlannedVerdict = {
  readonly operation: "Authorize" | "Capture" | "Refund"
  readonly orderReferenceId?: string | undefined
  readonly verdict: Verdict
  times: number
}

/** What was answered to a reference id the first time. */
export type StoredAnswer = {
  readonly kind: "authorization" | "capture" | "refund"
  readonly parentId: string
  readonly parameters: string
  readonly objectId: string
  readonly answer: Element
}

/** Everything there is at the simulated Amazon. Objects are replaced, never changed, so that an old one is a snapshot. */
export type World = {
  readonly clock: SimulatedClock
  readonly identifiers: Identifiers
  readonly sellers: Map<string, Seller>
  readonly tokens: Map<string, AccessToken>
  readonly objects: { readonly [K in Kind]: Map<string, ObjectOf[K]> }
  readonly answers: Map<string, StoredAnswer>
  /** Checkout v2; clock, sellers, switches, schedule and effects are shared. */
  readonly cv2: Books
  switches: Switches
  /** The instant at which rules act: the clock's, or that of a thing that became due before it. */
  at: number
  lastChange: number
  schedule: Due[]
  planned: PlannedVerdict[]
  effects: Effect[]
  changes: Change[]
  effectCount: number
}

export type WorldParts = {
  readonly clock: SimulatedClock
  readonly identifiers: Identifiers
  readonly sellers: readonly Seller[]
  readonly switches: Switches
}

/** An Amazon without any order. */
export function createWorld({ clock, identifiers, sellers, switches }: WorldParts): World {
  return {
    clock,
    identifiers,
    sellers: new Map(sellers.map((seller) => [seller.sellerId, seller])),
    tokens: new Map(),
    objects: { orderReference: new Map(), authorization: new Map(), capture: new Map(), refund: new Map() },
    answers: new Map(),
    cv2: createBooks(),
    switches,
    at: clock.now(),
    lastChange: 0,
    schedule: [],
    planned: [],
    effects: [],
    changes: [],
    effectCount: 0,
  }
}

/** Back to the beginning; ids and effect numbers go on, so that nothing from before can be taken for something new. */
export function resetWorld(world: World, parts: Pick<WorldParts, "sellers" | "switches">): void {
  world.clock.rewind()
  for (const objects of Object.values(world.objects)) objects.clear()
  world.answers.clear()
  clearBooks(world.cv2)
  world.tokens.clear()
  world.sellers.clear()
  for (const seller of parts.sellers) world.sellers.set(seller.sellerId, seller)
  Object.assign(world, { switches: parts.switches, schedule: [], planned: [], effects: [], changes: [] })
  world.at = world.clock.now()
  world.lastChange = 0
}
