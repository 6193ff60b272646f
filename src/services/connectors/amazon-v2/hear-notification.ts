import type { Hint, Notice } from "../../ports/notice"
import { wordOf } from "../../support/calls/word-of"
import type { JsonObject } from "../../support/read-json"
import { readJsonObject } from "../../support/read-json"

/** A notification has about half a kilobyte; SNS would carry 256. */
const limits = { bytes: 256 * 1024, depth: 8 }

/** A charge is both reservation and money; what it became is read, whichever of the two is named here. */
const kinds: ReadonlyMap<string, Hint["kind"]> = new Map([
  ["CHARGE_PERMISSION", "order-reference"],
  ["CHARGE", "authorization"],
  ["REFUND", "refund"],
])

/** The environment stands in the first letter of every id (amazon-pay-cv2.md 3.4); recurring ones begin otherwise. */
const environments: ReadonlyMap<string, Hint["environment"]> = new Map([
  ["S", "sandbox"],
  ["P", "live"],
])

const merchant = /^[A-Za-z0-9]{1,64}$/
const objectId = /^[A-Za-z0-9][A-Za-z0-9-]{4,63}$/
/** Ids below a permission are its own with a letter and six digits behind. */
const child = /^(.{5,})-[A-Z]\d{6}$/

/**
 * Reads the message inside an SNS envelope whose signature was checked (amazon-pay-cv2.md 12). It tells no state: a read
 * does. Never throws for what the text holds. Of the older generation, whose messages come to the same address, only the
 * fact is told.
 */
export function hearNotification(message: string): Notice {
  const fields = readJsonObject(message, limits)
  if (fields === undefined) return { is: "unreadable", word: "not-json" }
  if (!("NotificationVersion" in fields)) return { is: "nothing", word: "another-generation" }
  const type = textOf(fields, "ObjectType")
  const sellerId = textOf(fields, "MerchantID")
  if (type === undefined || sellerId === undefined || !merchant.test(sellerId)) {
    return { is: "unreadable", word: "no-type-or-seller" }
  }
  return ofMerchant(sellerId, type, fields)
}

function ofMerchant(sellerId: string, type: string, fields: JsonObject): Notice {
  const id = textOf(fields, "ObjectId") ?? ""
  const environment = environments.get(id.charAt(0))
  if (!objectId.test(id) || environment === undefined) return { is: "unreadable", word: `${wordOf(type)}-bad-field` }
  const order = textOf(fields, "ChargePermissionId") ?? child.exec(id)?.[1]
  return about({ sellerId, environment, sample: false }, { type, id, order })
}

type Told = { readonly type: string; readonly id: string; readonly order: string | undefined }

function about(from: Pick<Hint, "sellerId" | "environment" | "sample">, { type, id, order }: Told): Notice {
  const kind = kinds.get(type)
  // A claim cannot be read at Amazon, and its message names no amount.
  if (kind === undefined) return { ...from, is: type === "CHARGEBACK" ? "unreadable" : "nothing", word: wordOf(type) }
  const orderReferenceId = kind === "order-reference" ? id : (order ?? null)
  if (orderReferenceId !== null && !objectId.test(orderReferenceId)) {
    return { ...from, is: "unreadable", word: `${wordOf(type)}-bad-field` }
  }
  return { ...from, is: "hint", kind, id, orderReferenceId, state: null, reason: null, version: "" }
}

const textOf = (fields: JsonObject, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === "string" ? value : undefined
}
