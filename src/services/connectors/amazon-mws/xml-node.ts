import { decodeText } from "./decode-text"
import { Unreadable } from "../../support/calls/unreadable"

/** An element. Empty elements and missing ones are the same: absent. */
export type XmlNode = {
  text(name: string): string | undefined
  /** @throws Unreadable when absent. */
  need(name: string): string
  one(name: string): XmlNode | undefined
  /** @throws Unreadable when absent. */
  the(name: string): XmlNode
  many(name: string): readonly XmlNode[]
  texts(name: string): readonly string[]
}

/** @param tree what the parser made of the element's content: a text or a record of children. */
export function xmlNode(element: string, tree: unknown): XmlNode {
  const children = isRecord(tree) ? tree : {}
  const all = (name: string): readonly unknown[] => {
    const found = Object.hasOwn(children, name) ? children[name] : undefined
    const items: readonly unknown[] = Array.isArray(found) ? found : [found]
    return items.filter((item) => item !== undefined && item !== "")
  }
  const only = (name: string): unknown => {
    const [first, ...others] = all(name)
    if (others.length > 0) throw new Unreadable("bad-field", name)
    return first
  }
  const missing = (name: string): never => {
    throw new Unreadable("missing-field", `${element}/${name}`)
  }
  const node: XmlNode = {
    text: (name) => {
      const found = only(name)
      return found === undefined ? undefined : textOf(name, found)
    },
    need: (name) => node.text(name) ?? missing(name),
    one: (name) => {
      const found = only(name)
      return found === undefined ? undefined : xmlNode(name, found)
    },
    the: (name) => node.one(name) ?? missing(name),
    many: (name) => all(name).map((item) => xmlNode(name, item)),
    texts: (name) => all(name).map((item) => textOf(name, item)),
  }
  return node
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

function textOf(name: string, value: unknown): string {
  if (typeof value !== "string") throw new Unreadable("bad-field", name)
  return decodeText(value)
}
