/** Why an answer cannot be used, in our words. */
export type UnreadableCode =
  | "empty"
  | "html"
  | "truncated"
  | "not-xml"
  | "not-json"
  | "declarations"
  | "too-large"
  | "other-answer"
  | "missing-field"
  | "bad-field"
  | "other-id"
  | "other-amount"

/** An answer that is not what was asked for. `where` names an element, never its content. */
export class Unreadable extends Error {
  override readonly name = "Unreadable"

  constructor(
    readonly code: UnreadableCode,
    where?: string,
  ) {
    super(where === undefined ? code : `${code} (${where})`)
  }
}
