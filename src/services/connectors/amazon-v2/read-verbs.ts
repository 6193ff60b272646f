import { Fault } from "../../domain/fault"
import type { AttemptReference } from "../../domain/ids"
import type { Kind } from "../../domain/lives"
import type { Ref, Seen } from "../../domain/seen"
import type { PaymentConnector, Sent } from "../../ports/payment-connector"
import type { How } from "../../support/calls/repeating"
import { chargeOf } from "./charge-of"
import { check } from "./check"
import { lookAtSession } from "./complete"
import type { Conversation } from "./conversation"
import { lookAfterCapture, moneyVerbs } from "./money-verbs"
import { operations } from "./operations"
import { isDecline } from "./outcome"
import { knownPermission } from "./permission-of"
import { withRequest } from "./with-request"

type Read = Awaited<ReturnType<PaymentConnector["read"]>>
type Verbs = Pick<PaymentConnector, "read" | "find" | "check" | "ordersNamed">
type Reader = (conversation: Conversation, ref: Ref, how: How) => Promise<Read>

/** Looking: changes nothing at Amazon, but for what `find` says of repeating, and `check` of its session. */
export const readVerbs = (conversation: Conversation): Verbs => ({
  read: (ref) => readers[ref.kind](conversation, ref, conversation.soon()),
  find: (key, near, sent) => find(conversation, { key, near, sent }),
  check: () => check(conversation),
  ordersNamed: () => Promise.resolve([]),
})

const readers: Readonly<Record<Kind, Reader>> = {
  "order-reference": readOrder,
  authorization: async (conversation, ref, how) => {
    const { output, requestId } = await conversation.call(operations.getCharge, chargeOf(conversation, ref), how)
    return { seen: [output.authorization], ...withRequest(requestId) }
  },
  // Nothing was taken from the charge: then there is nothing to be seen.
  capture: async (conversation, ref, how) => {
    const { output, requestId } = await conversation.call(operations.getCharge, chargeOf(conversation, ref), how)
    return { seen: output.capture === undefined ? [] : [output.capture], ...withRequest(requestId) }
  },
  refund: async ({ call }, { id }, how) => {
    const { output, requestId } = await call(operations.getRefund, { id }, how)
    return { seen: [output], ...withRequest(requestId) }
  },
}

/** A session tells of itself until it is completed; from then on its permission does. */
async function readOrder(conversation: Conversation, order: Ref, how: How): Promise<Read> {
  const { call } = conversation
  const known = knownPermission(order)
  if (known !== undefined) return readPermission(conversation, { id: known, order, children: [] }, how)
  const { output, requestId } = await call(operations.getCheckoutSession, { id: order.id }, how)
  const { permission, seen, buyer } = output
  if (permission === undefined) return { seen: [seen], buyer, ...withRequest(requestId) }
  return readPermission(conversation, { id: permission, order, children: seen.children ?? [] }, how)
}

type Known = { readonly id: string; readonly order: Ref; readonly children: readonly Ref[] }

async function readPermission({ call }: Conversation, { id, order, children }: Known, how: How): Promise<Read> {
  const { output, requestId } = await call(operations.getChargePermission, { id, order }, how)
  return { seen: [{ ...output.seen, children }], buyer: output.buyer, ...withRequest(requestId) }
}

type Wanted = { readonly key: AttemptReference; readonly near: Ref; readonly sent: Sent }

/**
 * A first charge is found at its session and a capture at its charge: there can be one of each. Of anything else nothing
 * is listed; the same is sent again with the same key, and answered as it was the first time (amazon-pay-cv2.md 3.2).
 */
async function find(conversation: Conversation, wanted: Wanted): Promise<Seen | "absent"> {
  const { key, near, sent } = wanted
  if (near.kind === "order-reference" && "first" in sent && sent.first) {
    const asked = { order: near, amount: sent.amount, attempt: { key } }
    return (await lookAtSession(conversation, asked, conversation.soon())).found ?? "absent"
  }
  if (near.kind === "authorization") {
    const one = { authorization: near, amount: sent.amount }
    const { taken } = await lookAfterCapture(conversation, one, conversation.soon())
    return taken === undefined ? "absent" : { ...taken, parent: near, key }
  }
  return again(conversation, wanted)
}

async function again(conversation: Conversation, { key, near, sent }: Wanted): Promise<Seen | "absent"> {
  const verbs = moneyVerbs(conversation)
  const attempt = { key, repeat: true, deadline: conversation.soon().deadline }
  try {
    const { seen } = await ("first" in sent
      ? verbs.authorize({ order: near, ...sent, attempt })
      : verbs.refund({ capture: near, amount: sent.amount, attempt }))
    return seen[0] ?? "absent"
  } catch (error) {
    if (isAnsweredAnew(error) || ("first" in sent && !sent.captureNow && isFailure(error))) return "absent"
    throw error
  }
}

/**
 * Refused now, for what the order or its charge has become: had the key an effect, that would have been answered. Not where
 * Amazon knows the key with other values, nor where it knows nothing of the order: another merchant's keys are not ours.
 */
const isAnsweredAnew = (error: unknown): boolean =>
  error instanceof Fault && error.kind === "refused" && !noAnswers.includes(error.code)

const noAnswers: readonly string[] = ["DuplicateIdempotencyKey", "ResourceNotFound"]

/**
 * Amazon failed at it once more: a charge that was made would have answered the key it was made by. Wrong, it would be a
 * reservation that lapses by itself. Money could be taken twice, or given back twice, so of a charge that collects at once
 * and of a refund nothing is believed.
 */
const isFailure = (error: unknown): boolean => error instanceof Fault && isDecline(error.code)
