import type { Kind } from "../../domain/lives"
import type { Ref } from "../../domain/seen"
import type { XmlNode } from "./xml-node"

/** IdList: `<member>` in answers, `<Id>` in notifications (amazon-pay-cv1.md 5.5); empty and missing are the same. */
export function readChildren(parent: XmlNode, kind: Kind): readonly Ref[] {
  const list = parent.one("IdList")
  const ids = list === undefined ? [] : [...list.texts("member"), ...list.texts("Id")]
  return ids.map((id) => ({ kind, id }))
}
