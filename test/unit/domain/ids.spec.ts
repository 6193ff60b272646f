import fc from "fast-check"

import { attemptReference, orderReferenceId } from "../../../src/services/domain/ids"
import { InvalidValue } from "../../../src/services/domain/invalid-value"

describe("An order reference id", () => {
  it.each(["S02-1234567-1234567", "P02-1234567-1234567", "B01-0000000-0000000"])("may be %s", (raw) => {
    expect(orderReferenceId(raw)).toBe(raw)
  })

  it.each<readonly [unknown, string]>([
    ["", "nothing"],
    ["S02", "too short to be one"],
    ["-S02-1234567", "a dash first"],
    ["S02-1234567-1234567\n", "a line break"],
    [" S02-1234567-1234567", "a blank"],
    ["S02-1234567-1234567&Action=Refund", "a second parameter"],
    ["S02/../1234567", "a path"],
    ["Ｓ02-1234567-1234567", "full-width letters"],
    ["S".repeat(65), "too long"],
    [undefined, "no text"],
    [null, "no text"],
    [1234567, "a number"],
    [["S02-1234567-1234567"], "a list"],
    [{ toString: () => "S02-1234567-1234567" }, "an object"],
  ])("is not %j: %s", (raw) => expect(() => orderReferenceId(raw)).toThrow(InvalidValue))

  it("is not repeated in the message when it is refused", () => {
    expect(() => orderReferenceId("Käthe Müller")).toThrow(
      new InvalidValue("OrderReferenceId", "has an impossible form"),
    )
  })
})

describe("The reference of an attempt", () => {
  it.each(["a", "payses-01_Z", "x".repeat(32)])("may be %s", (raw) => expect(attemptReference(raw)).toBe(raw))

  it.each<readonly [unknown, string]>([
    ["", "nothing"],
    ["x".repeat(33), "more than Amazon takes"],
    ["payses_01HZXJ4V8Q3N5R7T9W2Y4A6C8E", "a session id of the shop, one letter too long"],
    ["a.b", "a dot"],
    ["ä", "an umlaut"],
    ["a b", "a blank"],
    ["a\n", "a line break"],
    [7, "a number"],
  ])("is not %j: %s", (raw) => expect(() => attemptReference(raw)).toThrow("AttemptReference: has an impossible form"))

  it("takes any value unchanged, or not at all", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        for (const make of [attemptReference, orderReferenceId]) {
          try {
            expect(make(raw)).toBe(raw)
            expect(String(raw)).toMatch(/^[\w-]{1,64}$/)
          } catch (error) {
            if (!(error instanceof InvalidValue)) throw error
          }
        }
      }),
    )
  })
})
