import { readFileSync } from "node:fs"

import { remedies } from "../../../src/services/domain/absent-buyer"
import { declineTable, textTable } from "../../builders/decline-tables"

/** Formatting pads the cells of a table. */
const plain = (line: string): string =>
  line
    .split("|")
    .map((cell) => cell.trim().replace(/^-+$/, "---"))
    .join("|")
const lines = readFileSync("docs/declines.md", "utf8").split("\n").map(plain)

describe("The decline guide", () => {
  it.each([...declineTable(), ...textTable()])("holds what the code does: %s", (line) => {
    expect(lines).toContain(plain(line))
  })

  it("has no row that the code does not have", () => {
    const ours = new Set([...declineTable(), ...textTable()].map(plain))
    const kinds = /^\|(order-reference|authorization|capture|refund)\|/
    expect(lines.filter((line) => kinds.test(line) && !ours.has(line))).toEqual([])
  })

  it.each(remedies)("explains the remedy %s", (remedy) => {
    expect(lines.some((line) => line.startsWith(`|\`${remedy}\`|`))).toBe(true)
  })
})
