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
  captureNow: true,
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
    expect(token.length).toBeLessThan(300)
  })

  it("shows nothing of what was signed to whoever reads the address", () => {
    const token = buttonToken(signed, secret)
    const shown = `${token} ${Buffer.from(token.slice(2), "base64url").toString("latin1")}`
    for (const told of ["cart_01", "payses_01", "apn_mabc123", "9450", "de-v2"]) expect(shown).not.toContain(told)
  })

  const otherLetter = (letter: string) => (letter === "A" ? "B" : "A")
  const changedAt = (token: string, at: number) => {
    const place = at < 0 ? token.length + at : at
    return token.slice(0, place) + otherLetter(token[place] ?? "") + token.slice(place + 1)
  }

  it.each([
    ["another beginning", (token: string) => changedAt(token, 2)],
    ["another middle", (token: string) => changedAt(token, 40)],
    ["another end", (token: string) => changedAt(token, -2)],
    ["less", (token: string) => token.slice(0, -1)],
    ["more", (token: string) => `${token}A`],
    ["a letter that no address needs", (token: string) => `${token.slice(0, 40)}=${token.slice(40)}`],
    ["no mark", (token: string) => token.slice(2)],
    ["the mark alone", () => "b."],
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
