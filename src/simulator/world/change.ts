import { timestamp } from "./clock"
import { mayMove, type Kind } from "./lifecycle"
import type { Due, Change, ObjectOf, World } from "./world"

/** Instant of a change: never the same twice, so that LastUpdateTimestamp orders the states of an object. */
export function instant(world: World): number {
  world.lastChange = Math.max(world.at, world.lastChange + 1)
  return world.lastChange
}

function store<K extends Kind>(world: World, kind: K, object: ObjectOf[K]): void {
  world.objects[kind].set(object.id, object)
}

/** Replaces fields that are not the state; nobody is notified. */
export function amend<K extends Kind>(
  world: World,
  kind: K,
  { id, ...fields }: Partial<ObjectOf[K]> & { readonly id: string },
): ObjectOf[K] {
  const object = { ...find(world, kind, id), ...fields }
  store(world, kind, object)
  return object
}

/** The object, which is known to be there. */
export function find<K extends Kind>(world: World, kind: K, id: string): ObjectOf[K] {
  const object = world.objects[kind].get(id)
  if (!object) throw new Error(`the simulated world has no ${kind} ${id}`)
  return object
}

function announce<K extends Kind>(world: World, kind: K, object: ObjectOf[K]): void {
  world.changes.push({ kind, object, at: world.lastChange } as Change)
}

/** Puts a new object into the world. One that only waits (Draft, Pending) is not notified of. */
export function place<K extends Kind>(world: World, kind: K, object: ObjectOf[K]): ObjectOf[K] {
  const { state } = object.status
  const placed = state === "Draft" ? object : { ...object, status: { ...object.status, lastUpdate: instant(world) } }
  store(world, kind, placed)
  if (state !== "Draft" && state !== "Pending") announce(world, kind, placed)
  return placed
}

export type Move<K extends Kind> = {
  readonly kind: K
  readonly id: string
  readonly state: ObjectOf[K]["status"]["state"]
  readonly reasonCode?: string | undefined
  readonly reasonDescription?: string | undefined
}

/** The only way to another state. A transition that the lifecycle does not know is a mistake of the simulator. */
export function move<K extends Kind>(world: World, { kind, id, state, ...reason }: Move<K>): ObjectOf[K] {
  const before = find(world, kind, id)
  if (!mayMove(kind, before.status.state, state)) {
    throw new Error(`the simulated ${kind} ${id} cannot go from ${before.status.state} to ${state}`)
  }
  const after = { ...before, status: { state, ...reason, lastUpdate: instant(world) } }
  store(world, kind, after)
  announce(world, kind, after)
  return after
}

/** Counts a thing that really was done; a repeated request that changed nothing is none. */
export function recordEffect(world: World, operation: string, id: string): void {
  world.effectCount += 1
  world.effects.push({
    seq: world.effectCount,
    time: timestamp(world.at),
    operation,
    object_id: id,
    order_reference_id: id.replace(/-[ACR]\d{6}$/, ""),
  })
}

/** Lets something happen by itself later. */
export function plan(world: World, due: Due): void {
  world.schedule.push(due)
}
