import { instant } from "../../world/change"
import type { World } from "../../world/world"
import type { Change, ObjectOf } from "./books"
import { mayMove, type Kind } from "./lifecycle"

function store<K extends Kind>({ cv2 }: World, kind: K, object: ObjectOf[K]): ObjectOf[K] {
  cv2.objects[kind].set(object.id, object)
  return object
}

/** The object, which is known to be there. */
export function find<K extends Kind>({ cv2 }: World, kind: K, id: string): ObjectOf[K] {
  const object = cv2.objects[kind].get(id)
  if (!object) throw new Error(`the simulated world has no ${kind} ${id}`)
  return object
}

/** Replaces fields that are not the state; nobody is notified. */
export function amend<K extends Kind>(
  world: World,
  kind: K,
  { id, ...fields }: Partial<ObjectOf[K]> & { readonly id: string },
): ObjectOf[K] {
  return store(world, kind, { ...find(world, kind, id), ...fields })
}

function announce<K extends Kind>(world: World, kind: K, object: ObjectOf[K]): void {
  world.cv2.changes.push({ kind, object, at: world.lastChange } as Change)
}

/** A status that begins now. */
export const status = <State extends string>(world: World, state: State, reasonCode?: string) => ({
  state,
  reasonCode,
  lastUpdate: instant(world),
})

/** Puts a new object into the world, and tells of it. */
export function place<K extends Kind>(world: World, kind: K, object: ObjectOf[K]): ObjectOf[K] {
  announce(world, kind, store(world, kind, object))
  return object
}

export type Move<K extends Kind> = {
  readonly kind: K
  readonly id: string
  readonly state: ObjectOf[K]["status"]["state"]
  readonly reasonCode?: string | undefined
}

/** The only way to another state. A transition that the lifecycle does not know is a mistake of the simulator. */
export function move<K extends Kind>(world: World, { kind, id, state, reasonCode }: Move<K>): ObjectOf[K] {
  const before = find(world, kind, id)
  if (!mayMove(kind, before.status.state, state)) {
    throw new Error(`the simulated ${kind} ${id} cannot go from ${before.status.state} to ${state}`)
  }
  const after = store(world, kind, { ...before, status: status(world, state, reasonCode) })
  announce(world, kind, after)
  return after
}
