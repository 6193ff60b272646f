import { readFileSync } from "node:fs"
import { join } from "node:path"

import * as amazonMws from "../../../src/services/connectors/amazon-mws/can"
import * as amazonV2 from "../../../src/services/connectors/amazon-v2/can"

const readme = readFileSync(join(__dirname, "../../../README.md"), "utf8")
const modules: Readonly<Record<string, object>> = { "amazon-mws/can": amazonMws, "amazon-v2/can": amazonV2 }

it("the README tells what each connector can do as the connectors themselves say it", async () => {
  const { canTable, columnsOf, marks } = await import("../../../scripts/can-table.mjs")
  const [, written = ""] = readme.split(marks.begin)
  const table = canTable(columnsOf((name: string) => modules[name]))
  expect(written.split(marks.end)[0]?.trim()).toBe(table)
  expect(table).not.toContain("undefined")
})
