import { buttonToken, readButtonToken } from "../../../src/services/payments/button-token"
import { money } from "../../../src/services/domain/money"
import { readReturnToken, returnToken } from "../../../src/services/payments/return-token"
import { Secret } from "../../../src/services/support/secret"

const secret = new Secret("a secret of the tests, 32 bytes long or more")
const older = new Secret("the one before it, of enough bytes as well")
const signed = {
  roundId: "apn_mabc123",
  cartId: "cart_01",
  sessionId: "payses_01",
  account: "de-v2",
  total: money(9_450n, "EUR"),
  language: "de",
  signedAt: new Date("2026-11-26T12:00:00.123Z"),
} as const

describe("The token of a signed button", () => {
  it("says what was signed, to whoever has the secret", () => {
    expect(readButtonToken(buttonToken(signed, secret), [secret])).toEqual(signed)
    expect(readButtonToken(buttonToken(signed, older), [secret, older])).toEqual(signed)
  })

  it("fits into an address without being encoded, with room for the longest that Amazon takes", () => {
    const token = buttonToken({ ...signed, account: "a".repeat(31) }, secret)
    expect(encodeURIComponent(token)).toBe(token)
    expect(token.length).toBeLessThan(200)
  })

  it.each([
    ["another cart", (token: string) => token.replace("cart_01", "cart_02")],
    ["another payment session", (token: string) => token.replace("payses_01", "payses_02")],
    ["another amount", (token: string) => token.replace(".9450.", ".1.")],
    ["another account", (token: string) => token.replace("de-v2", "de-v3")],
    ["another time", (token: string) => token.replace(/\.[0-9a-z]+-/, ".0-")],
    ["another signature", (token: string) => token.slice(0, -1) + (token.endsWith("0") ? "1" : "0")],
    ["no signature", (token: string) => token.slice(0, -33)],
    ["nothing", () => ""],
  ])("is nobody's with %s", (_what, forge) => {
    expect(readButtonToken(forge(buttonToken(signed, secret)), [secret])).toBeUndefined()
  })

  it("of another shop is nobody's", () => {
    expect(readButtonToken(buttonToken(signed, older), [secret])).toBeUndefined()
  })

  it("and the token of a round are not taken for each other", () => {
    expect(readReturnToken(buttonToken(signed, secret), [secret])).toBeUndefined()
    expect(readButtonToken(returnToken("apn_mabc123", "success", secret), [secret])).toBeUndefined()
  })
})
