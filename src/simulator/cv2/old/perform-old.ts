import { allCapturesOf, authorizationsOf } from "../../world/family"
import type { Authorization, OrderReference } from "../../world/model"
import { find } from "../../world/change"
import type { World } from "../../world/world"
import type { Answer, Call } from "../api/operation"
import { declined } from "../operations/decline"
import type { Json, Price } from "../world/model"
import { oldCalls } from "./calls"
import { oldChargeBy, oldRefundBy, orderReferenceIn } from "./objects"
import { chargeOfOld, permissionOfOld, refundOfOld } from "./views"
import { wordOfCharge } from "./words"

type Asked = { readonly call: Call; readonly key: string; readonly order: OrderReference }
type Perform = (world: World, asked: Asked) => Answer

const good = (body: Json, status = 200): Answer => ({ status, body })
const asChargeId = (id: string): string => id.replace(/-A(\d{6})$/, "-C$1")

/** What came of a charge; refused at once, it is answered as an error. */
function chargeAnswer(world: World, id: string, status: number): Answer {
  const { state, reasonCode } = wordOfCharge(oldChargeBy(world, id))
  return state === "Declined" ? declined(reasonCode) : good(chargeOfOld(world, id), status)
}

const createCharge: Perform = (world, { call, key, order }) => {
  const { chargeAmount, captureNow, canHandlePendingAuthorization } = call.body as {
    readonly chargeAmount: Price
    readonly captureNow?: boolean | null
    readonly canHandlePendingAuthorization?: boolean | null
  }
  const canWait = canHandlePendingAuthorization ?? false
  const wish = { order: order.id, key, amount: chargeAmount, captureNow: captureNow ?? false, canWait }
  oldCalls.authorize(world, call, wish)
  const made = authorizationsOf(world, order.id).find(({ referenceId }) => referenceId === key)
  return chargeAnswer(world, asChargeId(made?.id ?? ""), 201)
}

const captureCharge: Perform = (world, { call, key }) => {
  const { authorization } = oldChargeBy(world, call.id)
  const { captureAmount } = call.body as { readonly captureAmount: Price }
  oldCalls.capture(world, call, { authorization: authorization.id, key, amount: captureAmount })
  return chargeAnswer(world, call.id, 200)
}

const cancelCharge: Perform = (world, { call }) => {
  oldCalls.release(world, call, oldChargeBy(world, call.id).authorization.id)
  return good(chargeOfOld(world, call.id))
}

const createRefund: Perform = (world, { call, key }) => {
  const { chargeId, refundAmount } = call.body as { readonly chargeId: string; readonly refundAmount: Price }
  const { capture } = oldChargeBy(world, chargeId)
  oldCalls.refund(world, call, { capture: capture?.id ?? chargeId, key, amount: refundAmount })
  const made = [...world.objects.refund.values()].find(({ referenceId }) => referenceId === key)
  return good(refundOfOld(world, oldRefundBy(world, made?.id ?? "")), 201)
}

const isOpen = ({ status }: Authorization): boolean => status.state === "Pending" || status.state === "Open"

/** Canceled with what is open below it, unless something was captured: then only the rest is given back. */
const close: Perform = (world, { call, order }) => {
  const cancels = call.body["cancelPendingCharges"] === true
  const isCaptured = allCapturesOf(world, order.id).some(({ status }) => status.state !== "Declined")
  for (const { id } of cancels && isCaptured ? authorizationsOf(world, order.id).filter(isOpen) : []) {
    oldCalls.release(world, call, id)
  }
  oldCalls.end(world, call, { order: order.id, isCanceled: cancels && !isCaptured })
  return good(permissionOfOld(world, find(world, "orderReference", order.id)))
}

const update: Perform = (world, { call, order }) => {
  const { merchantReferenceId } = (call.body["merchantMetadata"] ?? {}) as { readonly merchantReferenceId?: string }
  oldCalls.label(world, call, { order: order.id, number: merchantReferenceId })
  return good(permissionOfOld(world, find(world, "orderReference", order.id)))
}

const rows: Readonly<Record<string, Perform>> = {
  GetChargePermission: (world, { order }) => good(permissionOfOld(world, order)),
  UpdateChargePermission: update,
  CloseChargePermission: close,
  CreateCharge: createCharge,
  GetCharge: (world, { call }) => good(chargeOfOld(world, call.id)),
  CaptureCharge: captureCharge,
  CancelCharge: cancelCharge,
  CreateRefund: createRefund,
  GetRefund: (world, { call }) => good(refundOfOld(world, oldRefundBy(world, call.id))),
}

/** The id that a call is about: in its path, or of what it makes something of. */
const subjectOf = ({ id, body }: Call): string => {
  const [text] = [id, body["chargePermissionId"], body["chargeId"]].filter((it) => typeof it === "string" && it !== "")
  return typeof text === "string" ? text : ""
}

/** A call about an order reference of Checkout v1 ("Managing CV1 objects with the CV2 API"); `undefined` for any other. */
export function performOld(world: World, action: string, asked: Omit<Asked, "order">): Answer | undefined {
  const order = orderReferenceIn(world, asked.call, subjectOf(asked.call))
  return order === undefined ? undefined : rows[action]?.(world, { ...asked, order })
}
