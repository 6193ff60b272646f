/** The control interface was asked for something that it cannot do; the text goes back as `{"error"}` with status 400. */
export class ControlError extends Error {
  override readonly name = "ControlError"
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}

export type Body = Readonly<Record<string, unknown>>

/** The JSON object of a request; no body is an empty one. */
export function readBody(text: string): Body {
  if (text.trim() === "") return {}
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body }
  } catch {
    // Answered below, together with JSON that is no object.
  }
  throw new ControlError("the body must be a JSON object")
}

export function optionalString(body: Body, name: string): string | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== "string") throw new ControlError(`"${name}" must be a text`)
  return value
}

export function string(body: Body, name: string): string {
  const value = optionalString(body, name)
  if (value === undefined || value === "") throw new ControlError(`"${name}" is required`)
  return value
}

export function optionalNumber(body: Body, name: string): number | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ControlError(`"${name}" must be a number`)
  return value
}

export function optionalBoolean(body: Body, name: string): boolean | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== "boolean") throw new ControlError(`"${name}" must be true or false`)
  return value
}

/** One of the words, else an error that lists them. */
export function optionalWord<Word extends string>(body: Body, name: string, words: readonly Word[]): Word | undefined {
  const value = optionalString(body, name)
  if (value === undefined) return undefined
  const word = words.find((it) => it === value)
  if (word === undefined) throw new ControlError(`"${name}" must be one of ${words.join(", ")}`)
  return word
}

export function word<Word extends string>(body: Body, name: string, words: readonly Word[]): Word {
  const value = optionalWord(body, name, words)
  if (value === undefined) throw new ControlError(`"${name}" must be one of ${words.join(", ")}`)
  return value
}
