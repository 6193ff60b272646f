import type { Buyer } from "../../domain/address"
import type { Ref, Seen } from "../../domain/seen"
import { present } from "../../support/calls/present"
import { wordOf } from "../../support/calls/word-of"
import type { JsonNode } from "./json-node"
import { readAddress, readId, readMoney, readStatus } from "./read-parts"
import { wordFor, wordForSession } from "./words"

/** What the shop itself clears with its update: no buyer needs to hear of it (amazon-pay-cv2.md 4.3). */
const ours: ReadonlySet<string> = new Set([
  "ChargeAmountNotSet",
  "CheckoutResultReturnUrlNotSet",
  "PaymentIntentNotSet",
  "RecurringFrequencyNotSet",
])

/** A session before its end has buyer and address; afterwards only the permission has them. */
const readBuyer = (node: JsonNode): Buyer => {
  const person = node.one("buyer")
  const shipping = node.one("shippingAddress")
  const billing = node.one("billingAddress")
  return {
    ...present("email", person?.text("email")),
    ...present("name", person?.text("name")),
    ...present("phone", person?.text("phoneNumber")),
    ...present("shipping", shipping && readAddress(shipping)),
    ...present("billing", billing && readAddress(billing)),
    ...present("paymentDescriptor", node.many("paymentPreferences")[0]?.text("paymentDescriptor")),
    constraints: node
      .many("constraints")
      .map((it) => wordOf(it.need("constraintId")))
      .filter((constraint) => !ours.has(constraint)),
  }
}

/** Nothing is missing and the shop has said what it costs: a button may have said it, and then no update does. */
const isComplete = (node: JsonNode): boolean =>
  node.many("constraints").length === 0 && node.one("paymentDetails")?.one("chargeAmount") !== undefined

export type Session = {
  readonly seen: Seen
  readonly buyer: Buyer
  /** Amazon's own words for its state and for why it ended. */
  readonly state: string
  readonly reason: string | undefined
  readonly permission: string | undefined
  readonly charge: string | undefined
  readonly redirectUrl: string | undefined
}

/** @throws Unreadable when it is another session than was asked about. */
export function readSession(node: JsonNode, asked: { readonly id: string }): Session {
  const id = readId(node, "checkoutSessionId", asked.id)
  const { state, reason, version } = readStatus(node)
  const permission = node.text("chargePermissionId") === undefined ? undefined : readId(node, "chargePermissionId")
  const charge = node.text("chargeId") === undefined ? undefined : readId(node, "chargeId")
  const payment = node.one("paymentDetails")
  const amount = payment && (readMoney(payment, "totalOrderAmount") ?? readMoney(payment, "chargeAmount"))
  const redirectUrl = node.one("webCheckoutDetails")?.text("amazonPayRedirectUrl")
  return {
    seen: {
      ref: { kind: "order-reference", id, ...(permission === undefined ? {} : { more: { later: permission } }) },
      ...wordForSession({ state, reason }, redirectUrl !== undefined || isComplete(node)),
      version,
      ...present("amount", amount),
      ...present("custom", node.one("merchantMetadata")?.text("customInformation")),
      children: charge === undefined ? [] : [{ kind: "authorization", id: charge }],
    },
    buyer: readBuyer(node),
    state,
    reason,
    permission,
    charge,
    redirectUrl,
  }
}

export type Permission = { readonly seen: Seen; readonly buyer: Buyer; readonly orderNumber: string | undefined }

/** `order` keeps its first name. @throws Unreadable when it is another permission than was asked about. */
export function readPermission(
  node: JsonNode,
  { id, order }: { readonly id: string; readonly order: Ref },
): Permission {
  readId(node, "chargePermissionId", id)
  const { version, ...status } = readStatus(node)
  const limits = node.one("limits")
  return {
    seen: {
      ref: id === order.id ? order : { ...order, more: { ...order.more, later: id } },
      ...wordFor("order-reference", status),
      version,
      ...present("amount", limits && readMoney(limits, "amountLimit")),
      children: [],
    },
    buyer: readBuyer(node),
    orderNumber: node.one("merchantMetadata")?.text("merchantReferenceId"),
  }
}
