import { generateKeyPairSync } from "node:crypto"

import { assemble } from "../../../src/services/assemble"
import { checkOptions } from "../../../src/services/options/check-options"
import { InvalidOptions } from "../../../src/services/options/invalid-options"
import { memoryLedger } from "../../builders/memory-ledger"
import { anAccount, aV2Account, someOptions, without } from "./some-options"

type Options = Readonly<Record<string, unknown>>
const withAccount = (account: Options): Options => ({ ...someOptions, accounts: { de: anAccount, "eu-2": account } })

function problemsOf(account: Options): readonly string[] {
  try {
    checkOptions(withAccount(account))
    return []
  } catch (error) {
    if (error instanceof InvalidOptions) return error.problems
    throw error
  }
}

const copy = "copy the whole file that Seller Central offered, line breaks included (-----BEGIN PRIVATE KEY-----)"
const elliptic = generateKeyPairSync("ec", {
  namedCurve: "P-256",
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}).privateKey

describe("An account of checkout v2", () => {
  it.each<readonly [string, Options]>([
    ["beside one of checkout v1", aV2Account],
    ["with a key that names no environment", { ...aV2Account, publicKeyId: "AEXAMPLE" }],
    ["live", { ...aV2Account, sandbox: false, publicKeyId: "LIVE-AEXAMPLE" }],
    ["with presentment currencies", { ...aV2Account, currencies: ["eur", "chf"] }],
    ["in Britain", { ...aV2Account, region: "uk", currencies: ["gbp"] }],
  ])("is taken %s", (_what, account) => expect(problemsOf(account)).toEqual([]))

  it.each<readonly [string, Options, string]>([
    ["no merchant", without(aV2Account, "merchantId"), "merchantId: is missing; must be a text that is not empty"],
    [
      "no key",
      without(aV2Account, "privateKey"),
      `privateKey: is missing; must be the text of a private key in PEM form; ${copy}`,
    ],
    [
      "half a key",
      { ...aV2Account, privateKey: aV2Account.privateKey.slice(0, 300) },
      `privateKey: cannot be read as a private key; ${copy}`,
    ],
    ["another kind of key", { ...aV2Account, privateKey: elliptic }, `privateKey: must be an RSA key; ${copy}`],
    ["a region of checkout v1", { ...aV2Account, region: "de" }, 'region: must be one of "na", "eu", "uk", "jp"'],
    [
      "a currency that the region has not",
      { ...aV2Account, region: "jp", currencies: ["eur"] },
      "currencies: eur does not fit region jp; possible are jpy",
    ],
    [
      "a live key in the sandbox",
      { ...aV2Account, publicKeyId: "LIVE-AEXAMPLE" },
      "publicKeyId: is a key of the live environment; take the other one from Seller Central, or change sandbox",
    ],
    [
      "a sandbox key in a live account",
      { ...aV2Account, sandbox: false },
      "publicKeyId: is a key of the sandbox; take the other one from Seller Central, or change sandbox",
    ],
    [
      "http in a live account",
      { ...aV2Account, sandbox: false, publicKeyId: "LIVE-A", scriptUrl: "http://a.example/x" },
      "scriptUrl: must be https for a live account",
    ],
  ])("with %s is refused with the remedy", (_what, account, problem) => {
    expect(problemsOf(account)).toEqual([`accounts.eu-2.${problem}`])
  })

  it("with fields of checkout v1 is refused by their names", () => {
    expect(problemsOf({ ...aV2Account, sellerId: "A1" })).toEqual([
      expect.stringMatching(/^accounts\.eu-2\.sellerId: is not an option; known are .*merchantId/),
    ])
  })

  it("never has its key in what is said about it", () => {
    const said = problemsOf({ ...aV2Account, privateKey: `x${aV2Account.privateKey}`, region: "x" }).join("\n")
    expect(said).not.toContain(aV2Account.privateKey.split("\n")[2])
  })

  it("stands beside one of checkout v1, each reached in its own way and with its own currency", () => {
    const heart = assemble(withAccount(aV2Account), { ledger: memoryLedger(), observe: () => undefined })
    const parts = heart.with({ run: (_key, work) => work() })
    const [older, newer] = [parts.account("de").connector, parts.account("eu-2").connector]
    expect([older.browser.generation, newer.browser.generation]).toEqual(["cv1", "cv2"])
    expect([older.can.currencies, newer.can.currencies]).toEqual([["EUR"], ["EUR"]])
    expect(JSON.stringify(newer.browser)).not.toContain("PRIVATE KEY")
  })
})
