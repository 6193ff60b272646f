import { inspect } from "node:util"

import { Secret } from "../../../src/services/support/secret"

describe("Secret", () => {
  const secret = new Secret("hunter2")

  it.each([
    ["a template", `${secret}`],
    ["JSON", JSON.stringify({ secret })],
    ["inspect", inspect({ secret }, { showHidden: true, depth: 9 })],
    ["its entries", JSON.stringify(Object.entries(secret))],
    ["an error", String(new Error(`with ${secret}`))],
  ])("cannot be printed by %s", (_way, printed) => {
    expect(printed).not.toContain("hunter2")
  })

  it("is let out by reveal", () => {
    expect(secret.reveal()).toBe("hunter2")
  })
})
