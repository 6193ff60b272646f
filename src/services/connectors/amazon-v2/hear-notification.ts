import { untold } from "../../domain/untold"
import type { Claim, Hint, Notice } from "../../ports/notice"
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
/** Its form is not documented. */
const claimId = /^[A-Za-z0-9][A-Za-z0-9_.:-]{2,63}$/
const unsaid = { captureId: null, amount: null, state: untold, reason: null } satisfies Partial<Claim>
/** Ids below a permission are its own with a letter and six digits behind. */
const child = /^(.{5,})-[A-Z]\d{6}$/

/**
 * Reads the message inside an SNS envelope whose signature was checked (amazon-pay-cv2.md 12). It tells no state: a read
 * does. A claim against a charge is in no read, and its message tells only that it is there. Never throws for what the
 * text holds. Of the older generation, whose messages come to the same address, only the fact is told.
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
  const order = textOf(fields, "ChargePermissionId") ?? child.exec(id)?.[1]
  if (type === "CHARGEBACK") return claim(sellerId, id, order ?? "")
  const environment = environmentOf(id)
  if (!objectId.test(id) || environment === undefined) return { is: "unreadable", word: `${wordOf(type)}-bad-field` }
  return about({ sellerId, environment, sample: false }, { type, id, order })
}

function claim(sellerId: string, id: string, orderReferenceId: string): Notice {
  const environment = environmentOf(orderReferenceId)
  if (!claimId.test(id) || !objectId.test(orderReferenceId) || environment === undefined) {
    return { is: "unreadable", word: "CHARGEBACK-bad-field" }
  }
  return { sellerId, environment, sample: false, is: "claim", id, orderReferenceId, ...unsaid }
}

type Told = { readonly type: string; readonly id: string; readonly order: string | undefined }

function about(from: Pick<Hint, "sellerId" | "environment" | "sample">, { type, id, order }: Told): Notice {
  const kind = kinds.get(type)
  if (kind === undefined) return { ...from, is: "nothing", word: wordOf(type) }
  const orderReferenceId = kind === "order-reference" ? id : (order ?? null)
  if (orderReferenceId !== null && !objectId.test(orderReferenceId)) {
    return { ...from, is: "unreadable", word: `${wordOf(type)}-bad-field` }
  }
  return { ...from, is: "hint", kind, id, orderReferenceId, state: null, reason: null, version: "" }
}

const environmentOf = (id: string): Hint["environment"] | undefined => environments.get(id.charAt(0))

const textOf = (fields: JsonObject, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === "string" ? value : undefined
}
