import { Fault } from "../../domain/fault"
import type { Money } from "../../domain/money"
import { sameMoney } from "../../domain/money"
import type { Outcome } from "../../domain/outcome"
import type { Ref, Seen } from "../../domain/seen"
import type { Attempt } from "../../ports/payment-connector"
import type { How } from "../../support/calls/repeating"
import type { Conversation } from "./conversation"
import { inDoubt } from "./in-doubt"
import { operations } from "./operations"
import { outcomeOf } from "./outcome"
import type { Session } from "./read-order"
import { declineOfSession, heldBy } from "./words"

export type Completing = {
  readonly order: Ref
  readonly amount: Money
  readonly captureNow: boolean
  readonly attempt: Attempt
}

/** Said when the buyer left, was refused, or somebody completed it before (amazon-pay-cv2.md 4.6). */
const ended: readonly string[] = ["InvalidCheckoutSessionStatus", "CheckoutSessionCanceled"]

/**
 * Completes a session: only then is anything final. A second time it is refused, so what the session has become is read:
 * completed is success, whoever did it (amazon-pay-cv2.md 13.2).
 */
export async function complete(conversation: Conversation, asked: Completing): Promise<Outcome<Ref>> {
  const { call, during, after } = conversation
  const { order, amount, attempt } = asked
  try {
    const note = conversation.note(attempt)
    const { output, requestId } = await call(
      operations.completeCheckoutSession,
      { id: order.id, amount, note },
      during(attempt),
    )
    const [authorization, ...taken] = await granted(conversation, asked, output)
    return outcomeOf("authorization", authorization, { more: [...taken, output.session.seen], requestId })
  } catch (error) {
    if (!(error instanceof Fault) || !ended.includes(error.code)) throw error
    const { found, session } = await inDoubt(lookAtSession(conversation, asked, after(attempt)), error.notAfter)
    if (found === undefined) throw unpaid(error)
    return outcomeOf("authorization", found, { more: [session.seen] })
  }
}

type Answered = { readonly session: Session; readonly isPending: boolean }
type Granted = readonly [authorization: Seen, ...captures: Seen[]]

/**
 * 200 is money reserved, or collected where that was asked for; 202 is not decided yet (amazon-pay-cv2.md 6.5). Whether it
 * was collected, the charge says, and not what we asked for.
 */
async function granted(
  conversation: Conversation,
  { order, amount, captureNow, attempt }: Completing,
  { session: { charge, state, seen }, isPending }: Answered,
): Promise<Granted> {
  if (charge === undefined) throw withoutCharge("CompleteCheckoutSession")
  const isDone = state === "Completed" && !isPending
  const { key } = attempt
  if (isDone && captureNow)
    return inDoubt(lookAtCharge(conversation, { charge, order, amount, key }, conversation.after(attempt)))
  const ref = { kind: "authorization", id: charge } as const
  return [{ ref, parent: order, key, amount, version: seen.version, state: isDone ? "Open" : "Pending" }]
}

type Asked = Pick<Completing, "order" | "amount"> & { readonly charge: string; readonly key: Attempt["key"] }

/** The charge that came of a session, with what was taken of it. */
async function lookAtCharge({ call }: Conversation, { charge, order, amount, key }: Asked, how: How): Promise<Granted> {
  const { authorization, capture } = (await call(operations.getCharge, { id: charge }, how)).output
  if (authorization.amount === undefined || !sameMoney(authorization.amount, amount)) throw otherAmount()
  return [{ ...authorization, parent: order, key }, ...(capture === undefined ? [] : [capture])]
}

/** Still open: the buyer has not been through Amazon's page. */
const unpaid = ({ operation, kind, acted, notAfter, requestId }: Fault): Fault =>
  new Fault({
    operation,
    kind,
    code: "buyer-has-not-paid",
    acted,
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(requestId === undefined ? {} : { requestId }),
  })

const withoutCharge = (operation: string): Fault =>
  new Fault({ operation, kind: "unreadable", code: "missing-field", acted: "maybe" })

export type Looked = { readonly session: Session; readonly found: Seen | undefined }

/** What became of a session: the charge that came of it, a decline, or nothing yet. */
export async function lookAtSession(
  conversation: Conversation,
  {
    order,
    amount,
    attempt: { key },
  }: Pick<Completing, "order" | "amount"> & { readonly attempt: Pick<Attempt, "key"> },
  how: How,
): Promise<Looked> {
  const { call } = conversation
  const { output: session } = await call(operations.getCheckoutSession, { id: order.id }, how)
  if (session.charge !== undefined) {
    const [found] = await lookAtCharge(conversation, { charge: session.charge, order, amount, key }, how)
    return { session, found }
  }
  const held = heldBy(session.state)
  if (held === "unpaid") return { session, found: undefined }
  if (held === undefined) throw withoutCharge("GetCheckoutSession")
  const declined = { ...declineOfSession(session.reason), version: session.seen.version }
  return { session, found: { ref: { kind: "authorization", id: "" }, parent: order, key, amount, ...declined } }
}

const otherAmount = (): Fault =>
  new Fault({ operation: "GetCharge", kind: "unreadable", code: "other-amount", acted: "maybe" })
