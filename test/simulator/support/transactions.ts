import { aReference, total, type Amazon, type Answer } from "./amazon"
import { anOrder, type Order, type OrderRequest } from "./order"

type Fields = Readonly<Record<string, string | number | boolean>>

export const capture = (
  amazon: Amazon,
  id: string,
  ...[amount, fields = {}]: [amount: string, fields?: Fields]
): Promise<Answer> =>
  amazon.call("Capture", {
    AmazonAuthorizationId: id,
    CaptureReferenceId: aReference(),
    ...total(amount, "EUR", "CaptureAmount"),
    ...fields,
  })

export const refund = (
  amazon: Amazon,
  id: string,
  ...[amount, fields = {}]: [amount: string, fields?: Fields]
): Promise<Answer> =>
  amazon.call("Refund", {
    AmazonCaptureId: id,
    RefundReferenceId: aReference(),
    ...total(amount, "EUR", "RefundAmount"),
    ...fields,
  })

/** State and reason code of an object, `Declined/AmazonRejected`. */
export const stateIn = (answer: Answer): string =>
  [answer.text("State"), answer.text("ReasonCode")].filter(Boolean).join("/")

export async function authorized(
  amazon: Amazon,
  request: OrderRequest = {},
): Promise<{ readonly order: Order; readonly id: string }> {
  const order = await anOrder(amazon, request)
  const answer = await order.authorize(request.worth ?? "100.00")
  return { order, id: answer.text("AmazonAuthorizationId") ?? "" }
}

export async function captured(
  amazon: Amazon,
  request: OrderRequest = {},
): Promise<{ readonly order: Order; readonly authorizationId: string; readonly id: string }> {
  const { order, id } = await authorized(amazon, request)
  const answer = await capture(amazon, id, request.worth ?? "100.00")
  return { order, authorizationId: id, id: answer.text("AmazonCaptureId") ?? "" }
}

export const later = (amazon: Amazon, seconds: number): Promise<unknown> =>
  amazon.control("POST", "clock", { advance_seconds: seconds })

const readers: Readonly<Record<string, readonly [string, string]>> = {
  A: ["GetAuthorizationDetails", "AmazonAuthorizationId"],
  C: ["GetCaptureDetails", "AmazonCaptureId"],
  R: ["GetRefundDetails", "AmazonRefundId"],
}

/** Reads a transaction by the letter in its id. */
export function read(amazon: Amazon, id: string): Promise<Answer> {
  const [action, name] = readers[/-([ACR])\d{6}$/.exec(id)?.[1] ?? ""] ?? [
    "GetOrderReferenceDetails",
    "AmazonOrderReferenceId",
  ]
  return amazon.call(action, { [name]: id })
}
