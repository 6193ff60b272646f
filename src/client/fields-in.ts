import { readText } from "./ask-store"
import { ownProblem } from "./problem"

/** What is in an answer of the store, read by name. */
export type Fields = {
  /** @throws AmazonPayProblem `unreadable` when there is no such text */
  readonly text: (name: string) => string
  readonly is: (name: string, wanted: unknown) => boolean
}

export function fieldsIn(answer: unknown): Fields {
  const fields = (answer ?? {}) as Readonly<Record<string, unknown>>
  return {
    text: (name) => {
      const value = readText(fields[name])
      if (value === undefined) throw ownProblem("unreadable")
      return value
    },
    is: (name, wanted) => fields[name] === wanted,
  }
}
