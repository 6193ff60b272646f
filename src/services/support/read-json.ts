/** What was read: own properties only, on an object without a prototype, so that no name of JavaScript's is special. */
export type JsonObject = Readonly<Record<string, unknown>>

/** `bytes`: of the text in UTF-8. `depth`: objects and lists inside one another, 1 for a flat object. */
export type JsonLimits = { readonly bytes: number; readonly depth: number }

/**
 * Reads a text from a stranger that must be one JSON object. `undefined` for anything else, also for one that is larger
 * or deeper than the limits: both are looked at before anything is parsed.
 */
export function readJsonObject(text: string, { bytes, depth }: JsonLimits): JsonObject | undefined {
  if (Buffer.byteLength(text) > bytes || depthOf(text) > depth) return undefined
  const value = parse(text)
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined
  return Object.assign(Object.create(null) as object, value) as JsonObject
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One look at each character: a pattern could be made to look at all of them again and again. */
function depthOf(text: string): number {
  const at = { depth: 0, most: 0, inText: false, escaped: false }
  for (const character of text) {
    if (at.inText) {
      at.inText = at.escaped || character !== '"'
      at.escaped = !at.escaped && character === "\\"
    } else if (character === '"') at.inText = true
    else at.depth += steps[character] ?? 0
    at.most = Math.max(at.most, at.depth)
  }
  return at.most
}

const steps: Readonly<Record<string, number>> = { "{": 1, "[": 1, "}": -1, "]": -1 }
