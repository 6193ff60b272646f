import type { Ref, Seen } from "../../domain/seen"
import { present } from "../../support/calls/present"
import { Unreadable } from "../../support/calls/unreadable"
import type { JsonNode } from "./json-node"
import { readId, readMoney, readStatus, readTime } from "./read-parts"
import { declinedOnceGranted, isTaken, tellsOfCapture, wordFor } from "./words"

/** Our reference travels here; buyers do not see it (amazon-pay-cv2.md 4.2). */
const mark = "attempt "
export const markOf = (key: string): string => `${mark}${key}`

/** Both sides of a charge: what is reserved, and what was taken of it where something was. */
export type Charge = { readonly authorization: Seen; readonly capture: Seen | undefined }

/**
 * What is asked about. `isLoose`: it may be an id of checkout v1, which names as two what is one charge, so that any charge
 * of the same order answers for it (amazon-pay-cv2.md 10).
 */
export type AskedCharge = { readonly id: string; readonly isLoose?: boolean }

/** @throws Unreadable when it is another charge than was asked about. */
export function readCharge(node: JsonNode, asked?: AskedCharge): Charge {
  const id = readChargeId(node, asked)
  const status = readStatus(node)
  const amount = readMoney(node, "chargeAmount")
  const captured = readMoney(node, "captureAmount")
  const expires = readTime(node, "expirationTimestamp")
  const capture = { kind: "capture", id } as const
  return {
    authorization: {
      ref: { kind: "authorization", id },
      parent: { kind: "order-reference", id: readId(node, "chargePermissionId") },
      ...wordFor("authorization", status),
      ...declinedOnceGranted(status.state),
      version: status.version,
      ...present("amount", amount),
      ...present("used", captured),
      ...present("key", keyOf(node)),
      ...(expires === "" ? {} : { expires: new Date(expires) }),
      children: isTaken(status.state) ? [capture] : [],
    },
    // A declined charge does not say what was declined, reserving or taking: whoever knows of a capture reads it so.
    capture: tellsOfCapture(status.state)
      ? {
          ref: capture,
          parent: { kind: "authorization", id },
          ...wordFor("capture", status),
          version: status.version,
          ...present("amount", captured),
          ...present("used", readMoney(node, "refundedAmount")),
        }
      : undefined,
  }
}

/** By the name that was asked for, whatever the answer calls it. */
function readChargeId(node: JsonNode, asked: AskedCharge | undefined): string {
  if (asked?.isLoose !== true) return readId(node, "chargeId", asked?.id)
  if (orderOf(readId(node, "chargeId")) !== orderOf(asked.id)) throw new Unreadable("other-id", "chargeId")
  return asked.id
}

/** Ids below an order are its own with a letter and six digits behind. */
const orderOf = (id: string): string => id.replace(/-[A-Z]\d{6}$/, "")

function keyOf(node: JsonNode): string | undefined {
  const text = node.one("merchantMetadata")?.text("customInformation")
  return text?.startsWith(mark) && /^[A-Za-z0-9_-]{1,32}$/.test(text.slice(mark.length))
    ? text.slice(mark.length)
    : undefined
}

/** @throws Unreadable when it is another refund than was asked about. */
export function readRefund(node: JsonNode, asked: { readonly id?: string; readonly charge?: AskedCharge }): Seen {
  const status = readStatus(node)
  const parent: Ref = { kind: "capture", id: readChargeId(node, asked.charge) }
  return {
    ref: { kind: "refund", id: readId(node, "refundId", asked.id) },
    parent,
    ...wordFor("refund", status),
    version: status.version,
    ...present("amount", readMoney(node, "refundAmount")),
  }
}
