import { seal, unseal } from "../../../src/services/support/seal"
import { Secret } from "../../../src/services/support/secret"

const secret = new Secret("a secret of the tests, 32 bytes long or more")
const older = new Secret("the one before it, of enough bytes as well")

describe("A seal", () => {
  it("is opened by whoever has one of the secrets", () => {
    expect(unseal(seal("Grüße", "letters", older), "letters", [secret, older])).toBe("Grüße")
  })

  it("is another each time, so that equal texts do not show", () => {
    expect(seal("same", "letters", secret)).not.toBe(seal("same", "letters", secret))
  })

  it.each([
    ["another purpose", "parcels", [secret]],
    ["another secret", "letters", [older]],
    ["no secret", "letters", []],
  ])("is not opened with %s", (_what, purpose, secrets) => {
    expect(unseal(seal("text", "letters", secret), purpose, secrets)).toBeUndefined()
  })
})
