import type { AbsentRow } from "../../src/services/domain/absent-buyer"
import { absentRowOf } from "../../src/services/domain/absent-buyer"
import type { Kind } from "../../src/services/domain/lives"
import { lives } from "../../src/services/domain/lives"
import { isProblemCode, problem, rowOf } from "../../src/services/domain/problem"
import { texts } from "../../src/services/domain/texts"

const kinds = Object.keys(lives) as readonly Kind[]
const line = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`
const code = (text: string): string => `\`${text}\``

function present(reason: string): string {
  if (!isProblemCode(reason)) return "–"
  const { next, text } = rowOf(reason)
  const { retryAfter } = problem(reason)
  const wait = retryAfter === undefined ? "" : ` after ${String(retryAfter)} s`
  return `${code(next)}${wait}, text ${code(text)}`
}

function gone({ remedy, times, wait, text }: AbsentRow): string {
  const bound = times === undefined ? "" : `, at most ${String(times)}`
  const pause = wait === undefined ? "" : `, after ${code(wait)}`
  const said = text === undefined ? "" : `, text ${code(text)}`
  return `${code(remedy)}${bound}${pause}${said}`
}

/** The table of docs/declines.md: every reason code of Amazon, for a buyer who is present and for one who is gone. */
export const declineTable = (): readonly string[] => [
  line("object", "reason", "buyer present: next step", "buyer gone: remedy"),
  line("---", "---", "---", "---"),
  ...kinds.flatMap((kind) =>
    lives[kind].reasons.map((reason) => line(kind, code(reason), present(reason), gone(absentRowOf(kind, reason)))),
  ),
]

/** The keys of the option `texts`, with what they say in English. */
export const textTable = (): readonly string[] => [
  line("key", "in English"),
  line("---", "---"),
  ...Object.entries(texts).map(([key, { en }]) => line(code(key), en)),
]
