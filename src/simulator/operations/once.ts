import type { Element } from "../xml"
import type { Authorization, Capture, Refund } from "../world/model"
import { Refusal } from "../world/refusal"
import type { StoredAnswer, World } from "../world/world"
import { find } from "../world/change"

type Transaction = Authorization | Capture | Refund

export type Request = {
  readonly sellerId: string
  readonly kind: StoredAnswer["kind"]
  readonly referenceId: string
  readonly parentId: string
  /** Everything that was asked for, for comparison; amounts in minor units. */
  readonly asked: Readonly<Record<string, string | number | boolean | undefined>>
}

const keyOf = (world: World, { sellerId, kind, referenceId }: Request): string =>
  [sellerId, world.switches.referenceIdsUniqueAcrossKinds ? "any" : kind, referenceId].join(" ")

function refuseOtherUse(stored: StoredAnswer, { parentId, referenceId, asked }: Request): void {
  // The parents of two kinds are never the same object.
  if (stored.parentId !== parentId) {
    throw new Refusal("DuplicateReferenceId", `The reference id ${referenceId} was used in another request.`)
  }
  if (stored.parameters !== JSON.stringify(asked)) {
    throw new Refusal("DuplicateRequest", `The reference id ${referenceId} was used with other parameters.`)
  }
}

export type Work<T> = { readonly make: () => T; readonly show: (object: T) => Element }

/**
 * Idempotency (integration guide, "Idempotent requests"): the same reference id with the same parameters gets the first answer and does
 * nothing; with other parameters, or for another object, it is refused. A refused request uses no id.
 */
export function once<T extends Transaction>(world: World, request: Request, { make, show }: Work<T>): Element {
  const key = keyOf(world, request)
  const stored = world.answers.get(key)
  if (stored !== undefined) {
    refuseOtherUse(stored, request)
    const isCurrent = world.switches.repeatedRequestAnswer === "current"
    return isCurrent ? show(find(world, stored.kind, stored.objectId) as T) : stored.answer
  }
  const object = make()
  const answer = show(object)
  const { kind, parentId } = request
  world.answers.set(key, { kind, parentId, parameters: JSON.stringify(request.asked), objectId: object.id, answer })
  return answer
}
