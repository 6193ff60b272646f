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

const [quote, backslash] = [0x22, 0x5c]
const opens: ReadonlySet<number> = new Set([0x7b, 0x5b])
const closes: ReadonlySet<number> = new Set([0x7d, 0x5d])

/** One look at each character: a pattern could be made to look at all of them again and again. */
function depthOf(text: string): number {
  let [depth, most, inText] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) inText = !inText
    else if (inText) at += code === backslash ? 1 : 0
    else if (opens.has(code)) most = Math.max(most, ++depth)
    else if (closes.has(code)) depth -= 1
  }
  return most
}
