import { readFileSync } from "node:fs"
import { join } from "node:path"

import type { ProblemCode } from "../../../src/services/domain/problem"
import { problems, rowOf } from "../../../src/services/domain/problem"
import { texts } from "../../../src/services/domain/texts"

const readme = readFileSync(join(__dirname, "../../../README.md"), "utf8")
const head = "| code | status | next | message (en) |\n| ---- | ------ | ---- | ------------ |\n"

/** One line of the table, as a code of the store is told in it. */
const lineOf = (code: ProblemCode): string => {
  const { status, next, text } = rowOf(code)
  return `| \`${code}\` | ${String(status)} | \`${next}\` | ${texts[text].en} |`
}

it("the README tells of each code of the store what its status, next step and English text are", () => {
  const [, table = ""] = readme.split(head)
  const written = (table.split("\n\n")[0] ?? "").split("\n")
  expect(written).toEqual((Object.keys(problems) as ProblemCode[]).map(lineOf))
})
