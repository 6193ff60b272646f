import { Fault } from "../../domain/fault"
import { sameMoney } from "../../domain/money"
import type { Outcome } from "../../domain/outcome"
import type { Ref, Seen } from "../../domain/seen"
import type { PaymentConnector } from "../../ports/payment-connector"
import type { How } from "../../support/calls/repeating"
import { complete } from "./complete"
import type { Conversation } from "./conversation"
import { inDoubt } from "./in-doubt"
import { operations } from "./operations"
import { isDecline, outcomeOf, refusedAtOnce } from "./outcome"
import { chargeOf } from "./charge-of"
import { permissionOf } from "./permission-of"
import { withRequest } from "./with-request"

type Verbs = Pick<PaymentConnector, "authorize" | "capture" | "refund" | "release">
type Authorize = Parameters<PaymentConnector["authorize"]>[0]
type Capture = Parameters<PaymentConnector["capture"]>[0]
type Refund = Parameters<PaymentConnector["refund"]>[0]

/** What moves or reserves money. */
export const moneyVerbs = (conversation: Conversation): Verbs => ({
  authorize: (asked) => (asked.first ? complete(conversation, asked) : further(conversation, asked)),
  capture: (asked) => capture(conversation, asked),
  refund: (asked) => refund(conversation, asked),
  release: async ({ authorization, why, deadline }) => {
    const { call, until } = conversation
    const asked = { ...chargeOf(conversation, authorization), why }
    const { requestId } = await call(operations.cancelCharge, asked, until(deadline))
    return withRequest(requestId)
  },
})

/** A charge beside or after the first one. */
async function further(conversation: Conversation, asked: Authorize): Promise<Outcome<Ref>> {
  const { call, during } = conversation
  const { order, amount, mode, captureNow, attempt } = asked
  const { key } = attempt
  const looking = permissionOf(conversation, order, during({ ...attempt, repeat: false }))
  const permission = await (attempt.repeat ? inDoubt(looking) : looking)
  const input = {
    permission,
    key,
    amount,
    captureNow,
    canWait: mode === "async" && !captureNow,
    note: conversation.note(attempt),
  }
  try {
    const { output, requestId } = await call(operations.createCharge, input, during(attempt))
    return outcomeOf("authorization", { ...output.authorization, parent: order, key }, { requestId })
  } catch (error) {
    const ref = { kind: "authorization", id: "" } as const
    const refused = refusedAtOnce(error, { ref, key, parent: order })
    return outcomeOf("authorization", { ...refused, amount }, {})
  }
}

async function capture(conversation: Conversation, asked: Capture): Promise<Outcome<Ref>> {
  const { call, settings, during } = conversation
  const { authorization, amount, attempt } = asked
  const input = {
    ...chargeOf(conversation, authorization),
    key: attempt.key,
    amount,
    softDescriptor: settings.softDescriptor,
    note: conversation.note(attempt),
  }
  try {
    const { output, requestId } = await call(operations.captureCharge, input, during(attempt))
    // Neither taken nor refused, although it was asked for: nobody knows yet.
    const taken = output.capture ?? pendingCapture(asked, output.authorization)
    return outcomeOf("capture", ours(taken, asked), { more: [output.authorization], requestId })
  } catch (error) {
    return afterCapture(conversation, asked, error)
  }
}

const ours = (taken: Seen, { authorization, amount, attempt }: Capture): Seen => ({
  ...taken,
  parent: authorization,
  key: attempt.key,
  amount,
})

const pendingCapture = ({ authorization }: Capture, { version }: Seen): Seen => ({
  ref: { kind: "capture", id: authorization.id },
  state: "Pending",
  version,
})

/** A charge is captured once: where that may have happened, the charge is asked (amazon-pay-cv2.md 14.4). */
async function afterCapture(conversation: Conversation, asked: Capture, error: unknown): Promise<Outcome<Ref>> {
  const { authorization, amount, attempt } = asked
  const found = await afterAll(conversation, asked, error)
  const more = found === undefined ? [] : [found.charge]
  if (found?.taken !== undefined) return outcomeOf("capture", ours(found.taken, asked), { more })
  // The charge may be captured yet, and has its id for that.
  const ref = { kind: "capture", id: "" } as const
  const refused = refusedAtOnce(error, { ref, key: attempt.key, parent: authorization })
  return outcomeOf("capture", { ...refused, amount }, { more })
}

/** What the charge shows after a failed capture; a refusal is plain enough without it. */
async function afterAll(conversation: Conversation, asked: Capture, error: unknown): Promise<Found | undefined> {
  if (!(error instanceof Fault)) return undefined
  const look = () => lookAfterCapture(conversation, asked, conversation.after(asked.attempt))
  if (mayBeTaken(error)) return inDoubt(look(), error.notAfter)
  return isDecline(error.code) ? look().catch(orNothing) : undefined
}

function orNothing(error: unknown): undefined {
  if (!(error instanceof Fault)) throw error
}

/** Refused, but sent before; or a failure of Amazon's, behind which the money may have been taken. */
const mayBeTaken = ({ code, acted }: Fault): boolean =>
  acted === "maybe" && (code === "InvalidChargeStatus" || isDecline(code))

/** The charge as it is now, and what was taken of it, when that is as much as was asked for. */
type Found = { readonly charge: Seen; readonly taken: Seen | undefined }

/** What came of the capture of a charge; one not decided names no amount. */
export async function lookAfterCapture(
  conversation: Conversation,
  { authorization, amount }: Pick<Capture, "authorization" | "amount">,
  how: How,
): Promise<Found> {
  const asked = chargeOf(conversation, authorization)
  const { authorization: charge, capture: taken } = (await conversation.call(operations.getCharge, asked, how)).output
  const isOurs = taken !== undefined && (taken.amount === undefined || sameMoney(taken.amount, amount))
  return { charge, taken: isOurs ? { ...taken, amount } : undefined }
}

async function refund(conversation: Conversation, asked: Refund): Promise<Outcome<Ref>> {
  const { call, during } = conversation
  const { capture: captured, amount, attempt } = asked
  const { key } = attempt
  const input = { charge: chargeOf(conversation, captured), key, amount, note: conversation.note(attempt) }
  try {
    const { output, requestId } = await call(operations.createRefund, input, during(attempt))
    return outcomeOf("refund", { ...output, parent: captured, key }, { requestId })
  } catch (error) {
    const ref = { kind: "refund", id: "" } as const
    const refused = refusedAtOnce(error, { ref, key, parent: captured })
    return outcomeOf("refund", { ...refused, amount }, {})
  }
}
