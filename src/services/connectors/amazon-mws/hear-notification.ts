import type { Claim, Hint, Notice } from "../../ports/notice"
import type { JsonObject } from "../../support/read-json"
import { readJsonObject } from "../../support/read-json"
import { orderReferenceOf } from "./order-reference-of"
import { readMoney } from "./read-money"
import { readStatus } from "./read-status"
import { Unreadable } from "../../support/calls/unreadable"
import { wordOf } from "../../support/calls/word-of"
import { readXml } from "./xml"
import type { XmlNode } from "./xml-node"

/** A notification has about two kilobytes; SNS would carry 256. */
const limits = { bytes: 256 * 1024, depth: 8 }

type From = Pick<Hint, "sellerId" | "environment" | "sample">
type Reader = (root: XmlNode, from: From) => Hint | Claim

const hint =
  (kind: Hint["kind"], names: Readonly<Record<"root" | "details" | "id" | "status", string>>): Reader =>
  (document, from) => {
    const details = document.the(names.root).the(names.details)
    const { state, reason, version } = readStatus(details, names.status)
    const id = readId(details, names.id)
    const orderReferenceId = orderReferenceOf(kind, id)
    return { ...from, is: "hint", kind, id, orderReferenceId, state, reason: reason ?? null, version }
  }

const claim: Reader = (document, from) => {
  const details = document.the("ChargebackNotification").the("ChargebackDetails")
  const reason = details.text("ChargebackReason")
  return {
    ...from,
    is: "claim",
    id: readId(details, "AmazonChargebackId", claimId),
    captureId: readId(details, "AmazonCaptureReferenceId"),
    orderReferenceId: readId(details, "AmazonOrderReferenceId"),
    amount: readMoney(details, "ChargebackAmount"),
    state: wordOf(details.need("ChargebackState")),
    reason: reason === undefined ? null : wordOf(reason),
  }
}

/** By NotificationType without blanks: a chargeback's has them, and Amazon's own libraries drop them (amazon-pay-cv1.md 5.4). */
const readers: ReadonlyMap<string, Reader> = new Map([
  [
    "OrderReferenceNotification",
    hint("order-reference", {
      root: "OrderReferenceNotification",
      details: "OrderReference",
      id: "AmazonOrderReferenceId",
      status: "OrderReferenceStatus",
    }),
  ],
  [
    "PaymentAuthorize",
    hint("authorization", {
      root: "AuthorizationNotification",
      details: "AuthorizationDetails",
      id: "AmazonAuthorizationId",
      status: "AuthorizationStatus",
    }),
  ],
  [
    "PaymentCapture",
    hint("capture", {
      root: "CaptureNotification",
      details: "CaptureDetails",
      id: "AmazonCaptureId",
      status: "CaptureStatus",
    }),
  ],
  [
    "PaymentRefund",
    hint("refund", {
      root: "RefundNotification",
      details: "RefundDetails",
      id: "AmazonRefundId",
      status: "RefundStatus",
    }),
  ],
  ["ChargebackDetailedNotification", claim],
  ["ChargebackNotification", claim],
])

/**
 * Reads the message inside an SNS envelope whose signature was checked (amazon-pay-cv1.md 5.4, 5.5). Never throws for
 * what the text holds. Of the newer generation, whose messages come to the same address, only the fact is told.
 */
export function hearNotification(message: string): Notice {
  const fields = readJsonObject(message, limits)
  if (fields === undefined) return { is: "unreadable", word: "not-json" }
  if ("NotificationVersion" in fields) return { is: "nothing", word: "another-generation" }
  const type = textOf(fields, "NotificationType")?.replaceAll(" ", "")
  const from = fromOf(fields)
  if (type === undefined || from === undefined) return { is: "unreadable", word: "no-type-or-seller" }
  const read = readers.get(type)
  if (read === undefined) return { ...from, is: "nothing", word: wordOf(type) }
  try {
    return read(readXml(textOf(fields, "NotificationData") ?? ""), from)
  } catch (error) {
    if (error instanceof Unreadable) return { ...from, is: "unreadable", word: `${wordOf(type)}-${error.code}` }
    throw error
  }
}

const textOf = (fields: JsonObject, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === "string" ? value : undefined
}

const environments: ReadonlyMap<unknown, From["environment"]> = new Map([
  ["Sandbox", "sandbox"],
  ["Live", "live"],
])

function fromOf(fields: JsonObject): From | undefined {
  const sellerId = textOf(fields, "SellerId")
  const environment = environments.get(fields["ReleaseEnvironment"])
  if (sellerId === undefined || !/^[A-Za-z0-9]{1,64}$/.test(sellerId) || environment === undefined) return undefined
  return { sellerId, environment, sample: fields["IsSample"] === true || fields["IsSample"] === "true" }
}

const objectId = /^[A-Za-z0-9][A-Za-z0-9-]{4,63}$/
/** Its form is not documented. */
const claimId = /^[A-Za-z0-9][A-Za-z0-9_.:-]{2,63}$/

function readId(details: XmlNode, name: string, form: RegExp = objectId): string {
  const id = details.need(name)
  if (!form.test(id)) throw new Unreadable("bad-field", name)
  return id
}
