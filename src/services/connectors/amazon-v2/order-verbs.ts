import { Fault } from "../../domain/fault"
import type { Journey, PaymentConnector } from "../../ports/payment-connector"
import type { Conversation } from "./conversation"
import { operations } from "./operations"
import { isSession, permissionIfAny, permissionOf } from "./permission-of"
import type { AmazonV2Settings } from "./settings"
import { withRequest } from "./with-request"

type Verbs = Pick<PaymentConnector, "prepare" | "place" | "end" | "label" | "tellDelivery">

/** What is done to the session, and to the permission that it becomes. */
export const orderVerbs = (conversation: Conversation): Verbs => ({
  // The total is fixed together with the addresses of the return, when the buyer has said yes.
  prepare: () => Promise.resolve({ seen: [], buyer: { constraints: [] } }),
  place: (asked) => place(conversation, asked),
  end: (asked) => end(conversation, asked),
  label: (asked) => label(conversation, asked),
  tellDelivery: (asked) => tellDelivery(conversation, asked),
})

/** What the update and a signed button say of the payment. */
export const paymentOf = ({ total, authenticate, mode, captureNow }: Journey) =>
  ({
    intent: captureNow ? "AuthorizeWithCapture" : "Authorize",
    canWait: mode === "async" && !captureNow,
    amount: authenticate ?? total,
    total,
  }) as const

async function place(
  { call, settings, during }: Conversation,
  { order, journey, attempt }: Parameters<PaymentConnector["place"]>[0],
): ReturnType<PaymentConnector["place"]> {
  const { softDescriptor } = settings
  const { urls, storeName, custom } = journey
  const input = { id: order.id, resultUrl: urls.success, storeName, custom, softDescriptor, ...paymentOf(journey) }
  const { output, requestId } = await call(operations.updateCheckoutSession, input, during(attempt))
  const url = output.redirectUrl
  if (url === undefined) throw unplaced("ConstraintsExist", requestId)
  if (!leadsToAmazon(url, settings)) throw unplaced("foreign-redirect", requestId)
  return { onward: { by: "redirect", url }, buyer: output.buyer, ...withRequest(requestId) }
}

const unplaced = (code: string, requestId: string | undefined): Fault =>
  new Fault({ operation: "UpdateCheckoutSession", kind: "refused", code, acted: "no", ...withRequest(requestId) })

/** amazon-pay-cv2.md 8.3. */
const amazons = /(^|\.)amazon\.(com|de|co\.uk|co\.jp|fr|it|es|eu|jp)$/

/** To Amazon, or to the other service that stands for it: as this server knows it, or as browsers do. */
function leadsToAmazon(url: string, { endpoint, scriptUrl }: AmazonV2Settings): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, origin } = new URL(url)
  if (protocol === "https:" && amazons.test(hostname)) return true
  return (
    endpoint !== undefined && [endpoint, scriptUrl].some((own) => own !== undefined && new URL(own).origin === origin)
  )
}

async function end(
  conversation: Conversation,
  { order, how, why, deadline }: Parameters<PaymentConnector["end"]>[0],
): ReturnType<PaymentConnector["end"]> {
  const { call, until } = conversation
  const id = await permissionIfAny(conversation, order, until(deadline))
  if (id === undefined) return { left: true }
  const input = { id, order, why, cancelsCharges: how === "cancel" }
  const { requestId } = await call(operations.closeChargePermission, input, until(deadline))
  return withRequest(requestId)
}

async function label(
  conversation: Conversation,
  { order, orderNumber, deadline }: Parameters<PaymentConnector["label"]>[0],
): Promise<"labelled" | "too-late"> {
  const { call, until } = conversation
  const id = await permissionIfAny(conversation, order, until(deadline))
  if (id === undefined) return "too-late"
  try {
    await call(operations.updateChargePermission, { id, order, orderNumber }, until(deadline))
    return "labelled"
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== "ChargePermissionNotModifiable") throw error
    const { output } = await call(operations.getChargePermission, { id, order }, until(deadline))
    return output.orderNumber === orderNumber ? "labelled" : "too-late"
  }
}

async function tellDelivery(
  conversation: Conversation,
  { order, parcels, attempt }: Parameters<PaymentConnector["tellDelivery"]>[0],
): ReturnType<PaymentConnector["tellDelivery"]> {
  const { call, during, until } = conversation
  const permission = await permissionOf(conversation, order, until(attempt.deadline))
  const input = { permission, isOld: !isSession(order.id), key: attempt.key, parcels }
  return withRequest((await call(operations.createDeliveryTracker, input, during(attempt))).requestId)
}
