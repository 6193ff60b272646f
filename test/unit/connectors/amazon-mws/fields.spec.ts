import { flatten } from "../../../../src/services/connectors/amazon-mws/fields"

describe("flatten", () => {
  it("writes dotted names, lists from one, and booleans as words", () => {
    expect(flatten({ A: { B: 1, C: true }, L: { Item: ["x", "y"] } })).toEqual([
      ["A.B", "1"],
      ["A.C", "true"],
      ["L.Item.1", "x"],
      ["L.Item.2", "y"],
    ])
  })

  it("leaves out what is absent or empty", () => {
    expect(flatten({ a: undefined, b: "", c: { d: undefined }, e: false })).toEqual([["e", "false"]])
  })
})
