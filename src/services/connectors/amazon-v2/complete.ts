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
  const { order, amount, captureNow, attempt } = asked
  try {
    const note = conversation.note(attempt)
    const { output, requestId } = await call(
      operations.completeCheckoutSession,
      { id: order.id, amount, note },
      during(attempt),
    )
    const authorization = granted(output, { order, amount, captureNow, attempt })
    return outcomeOf("authorization", authorization, { more: [output.session.seen], requestId })
  } catch (error) {
    if (!(error instanceof Fault) || !ended.includes(error.code)) throw error
    const { found, session } = await inDoubt(lookAtSession(conversation, asked, after(attempt)), error.notAfter)
    if (found === undefined) throw unpaid(error)
    return outcomeOf("authorization", found, { more: [session.seen] })
  }
}

/** 200 is money reserved, or collected where that was asked for; 202 is not decided yet (amazon-pay-cv2.md 6.5). */
function granted(
  { session, isPending }: { readonly session: Session; readonly isPending: boolean },
  { order, amount, captureNow, attempt }: Completing,
): Seen {
  const { charge, state, seen } = session
  if (charge === undefined) throw withoutCharge("CompleteCheckoutSession")
  const word = captureNow
    ? { state: "Closed", reason: "MaxCapturesProcessed", children: [{ kind: "capture", id: charge } as const] }
    : { state: "Open" }
  return {
    ref: { kind: "authorization", id: charge },
    parent: order,
    key: attempt.key,
    amount,
    version: seen.version,
    ...(state === "Completed" && !isPending ? word : { state: "Pending" }),
  }
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
  { call }: Conversation,
  {
    order,
    amount,
    attempt: { key },
  }: Pick<Completing, "order" | "amount"> & { readonly attempt: Pick<Attempt, "key"> },
  how: How,
): Promise<Looked> {
  const { output: session } = await call(operations.getCheckoutSession, { id: order.id }, how)
  if (session.charge !== undefined) {
    const { authorization } = (await call(operations.getCharge, { id: session.charge }, how)).output
    if (authorization.amount === undefined || !sameMoney(authorization.amount, amount)) throw otherAmount()
    return { session, found: { ...authorization, parent: order, key } }
  }
  const held = heldBy(session.state)
  if (held === "unpaid") return { session, found: undefined }
  if (held === undefined) throw withoutCharge("GetCheckoutSession")
  const declined = { ...declineOfSession(session.reason), version: session.seen.version }
  return { session, found: { ref: { kind: "authorization", id: "" }, parent: order, key, amount, ...declined } }
}

const otherAmount = (): Fault =>
  new Fault({ operation: "GetCharge", kind: "unreadable", code: "other-amount", acted: "maybe" })
