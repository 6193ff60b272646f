import { XMLParser, XMLValidator } from "fast-xml-parser"

import { Unreadable } from "../../support/calls/unreadable"
import type { XmlNode } from "./xml-node"
import { xmlNode } from "./xml-node"

/** Elements that are lists even with one member (amazon-pay-cv1.md 2.13). */
const lists = new Set(["member", "Id", "Constraint", "OrderItemCategory", "OrderReference", "Message", "Error"])

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  processEntities: false,
  htmlEntities: false,
  maxNestedTags: 32,
  jPath: false,
  isArray: (name) => lists.has(name),
})

/** Anything that starts with `<!` but a comment: DOCTYPE, ENTITY, CDATA. Amazon sends none of them. */
const declaration = /<!(?!--)/
const page = /^<(?:!doctype html|html)/i

/**
 * Reads a document into a node whose only child is the root element. Texts are texts: nothing becomes a number.
 * @throws Unreadable when it is not well-formed XML or declares anything.
 */
export function readXml(body: string): XmlNode {
  const text = body.trim()
  if (text === "") throw new Unreadable("empty")
  if (page.test(text)) throw new Unreadable("html")
  if (!text.startsWith("<")) throw new Unreadable("not-xml")
  if (declaration.test(text)) throw new Unreadable("declarations")
  if (XMLValidator.validate(text) !== true) throw new Unreadable(endsWithItsRoot(text) ? "not-xml" : "truncated")
  return xmlNode("document", parse(text))
}

function parse(text: string): unknown {
  try {
    return parser.parse(text)
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("not-xml")
  }
}

function endsWithItsRoot(text: string): boolean {
  const root = /<([A-Za-z][\w.-]*)[\s/>]/.exec(text)?.[1]
  return root !== undefined && text.endsWith(`</${root}>`)
}
