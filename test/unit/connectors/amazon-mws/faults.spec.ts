import { readFileSync } from "node:fs"

import { faultOf, faults } from "../../../../src/services/connectors/amazon-mws/faults"

const maybe = [
  "InternalServerError",
  "ServiceUnavailable",
  "DuplicateReferenceId",
  "DuplicateRequest",
  "InputStreamDisconnected",
  "InternalError",
]

describe("the table of error codes", () => {
  it("says that Amazon may have acted exactly where it broke or knows the reference already", () => {
    const found = Object.entries(faults).flatMap(([code, { acted }]) => (acted === "maybe" ? [code] : []))
    expect(found).toEqual(maybe)
  })

  it("tells the operator what to check wherever he must act", () => {
    const silent = Object.entries(faults).flatMap(([code, row]) =>
      row.kind === "misconfigured" && !("hint" in row) ? [code] : [],
    )
    expect(silent).toEqual([])
  })

  it.each([
    [400, "refused", "no"],
    [404, "refused", "no"],
    [405, "refused", "no"],
    [500, "unreachable", "maybe"],
    [503, "unreachable", "maybe"],
  ])("judges a code that nobody knows by its status %i", (status, kind, acted) => {
    expect(faultOf("BrandNewCode", status)).toMatchObject({ kind, acted })
  })

  it("does not take what every object has for a code", () => {
    expect(faultOf("constructor", 400)).toEqual({ kind: "refused", acted: "no" })
  })

  it("has every documented code and no other", () => {
    const documented = readFileSync(`${__dirname}/error-codes.txt`, "utf8").trim().split("\n")
    expect(Object.keys(faults).sort()).toEqual([...documented].sort())
  })
})
