import type { Seen } from "../../domain/seen"
import { wordOf } from "../../support/calls/word-of"
import type { XmlNode } from "./xml-node"

type Status = Pick<Seen, "state" | "reason" | "version" | "doNotShip">

/** Says that the goods must not leave yet (amazon-pay-cv1.md 3.2, 3.3). */
const stopShipment = "StopShipmentAtypicalAuth"
/** The test tool of Seller Central writes this where there is no reason (amazon-pay-cv1.md 5.5). */
const noReason = "None"

/** State, reason and LastUpdateTimestamp; in Draft only the state is there (amazon-pay-cv1.md 2.13). */
export function readStatus(parent: XmlNode, name: string): Status {
  const node = parent.the(name)
  const reason = node.text("ReasonCode")
  return {
    state: wordOf(node.need("State")),
    ...(reason === undefined || reason === noReason ? {} : { reason: wordOf(reason) }),
    ...(reason === stopShipment ? { doNotShip: true } : {}),
    version: readTime(node.text("LastUpdateTimestamp")) === undefined ? "" : (node.text("LastUpdateTimestamp") ?? ""),
  }
}

/** A moment as Amazon writes it, UTC with or without milliseconds; `undefined` for anything else. */
export function readTime(text: string | undefined): Date | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text)) return undefined
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? undefined : time
}
