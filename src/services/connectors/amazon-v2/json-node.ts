import { readJsonObject } from "../../support/read-json"
import type { JsonObject } from "../../support/read-json"
import { Unreadable } from "../../support/calls/unreadable"

/** One object of an answer. Null counts as absent: Amazon names everything it does not know (amazon-pay-cv2.md 4.3). */
export type JsonNode = {
  /** @throws Unreadable for anything but a text. */
  text(name: string): string | undefined
  /** @throws Unreadable when it is missing or empty. */
  need(name: string): string
  one(name: string): JsonNode | undefined
  the(name: string): JsonNode
  /** Its objects; null among them is left out. */
  many(name: string): readonly JsonNode[]
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export function jsonNode(fields: JsonObject): JsonNode {
  const found = (name: string): unknown => (Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined)
  const text = (name: string): string | undefined => {
    const value = found(name)
    if (value === undefined || typeof value === "string") return value
    throw new Unreadable("bad-field", name)
  }
  const one = (name: string): JsonNode | undefined => {
    const value = found(name)
    if (value === undefined) return undefined
    if (!isObject(value)) throw new Unreadable("bad-field", name)
    return jsonNode(value)
  }
  return {
    text,
    one,
    need: (name) => {
      const value = text(name)
      if (value === undefined || value === "") throw new Unreadable("missing-field", name)
      return value
    },
    the: (name) => {
      const value = one(name)
      if (value === undefined) throw new Unreadable("missing-field", name)
      return value
    },
    many: (name) => {
      const value = found(name) ?? []
      if (!Array.isArray(value)) throw new Unreadable("bad-field", name)
      return value.filter(isObject).map(jsonNode)
    },
  }
}

const limits = { bytes: 1_048_576, depth: 12 }

/** @throws Unreadable that says what came instead of one JSON object. */
export function readJson(body: string): JsonNode {
  const trimmed = body.trim()
  if (trimmed === "") throw new Unreadable("empty")
  if (trimmed.startsWith("<")) throw new Unreadable("html")
  const fields = readJsonObject(trimmed, limits)
  if (fields !== undefined) return jsonNode(fields)
  throw new Unreadable(trimmed.startsWith("{") && !trimmed.endsWith("}") ? "truncated" : "not-json")
}
