import type { World } from "../../world/world"
import type { StoredAnswer } from "../world/books"
import { ApiRefusal } from "../world/refusal"
import type { Call, Operation } from "./operation"

/** The key of a call whose operation honours one; its form is checked also where a key is not needed. */
export function idempotencyKeyOf(world: World, operation: Operation, header: string | undefined): string | undefined {
  const { idempotency } = operation
  const isHonoured =
    idempotency === "required" || (idempotency === "switched" && world.switches.idempotencyOnComplete === "honoured")
  if (idempotency === "required" && (header === undefined || header === "")) {
    throw new ApiRefusal("MissingHeaderValue", "The header 'x-amz-pay-idempotency-key' is missing.")
  }
  if (header === undefined || !isHonoured) return undefined
  if (/^[\w-]{1,32}$/.test(header)) return header
  throw new ApiRefusal("InvalidHeaderValue", "The value of header 'x-amz-pay-idempotency-key' is not valid.")
}

/** JSON with its names in order, so that the same values are the same text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, it]) => [name, ordered(it)]),
  )
}

export type Asked = { readonly operation: Operation; readonly call: Call; readonly key: string | undefined }

const placeOf = ({ call, key }: Asked): string => `${call.seller.sellerId} ${call.environment} ${key}`
const textOf = ({ operation, call }: Asked): string => JSON.stringify([operation.action, call.id, ordered(call.body)])

/** The first answer to a key, for the same request; other values under the same key are refused. */
export function storedAnswer(world: World, asked: Asked): StoredAnswer | undefined {
  const stored = asked.key === undefined ? undefined : world.cv2.answers.get(placeOf(asked))
  if (stored === undefined || stored.asked === textOf(asked)) return stored
  throw new ApiRefusal("DuplicateIdempotencyKey", "The idempotency key was used with other values.")
}

/** Kept without end. */
export function storeAnswer(world: World, asked: Asked, answer: { status: number; body: string }): void {
  if (asked.key !== undefined) world.cv2.answers.set(placeOf(asked), { ...answer, asked: textOf(asked) })
}
