import { generateKeyPairSync } from "node:crypto"

import { assemble } from "../../../src/services/assemble"
import { settingsOf } from "../../../src/services/connectors/amazon-v2/options"
import { checkOptions } from "../../../src/services/options/check-options"
import { InvalidOptions } from "../../../src/services/options/invalid-options"
import { memoryLedger } from "../../builders/memory-ledger"
import { anAccount, aV2Account, someOptions, without } from "./some-options"

type Options = Readonly<Record<string, unknown>>
const withAccount = (account: Options): Options => ({ ...someOptions, accounts: { de: anAccount, "eu-2": account } })

function problemsOf(account: Options, root: Options = {}): readonly string[] {
  try {
    checkOptions({ ...withAccount(account), ...root })
    return []
  } catch (error) {
    if (error instanceof InvalidOptions) return error.problems
    throw error
  }
}

const copy =
  "copy the whole file that Seller Central offered (-----BEGIN PRIVATE KEY-----), with its line breaks or with \\n in the place of each"
const elliptic = generateKeyPairSync("ec", {
  namedCurve: "P-256",
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}).privateKey

/** A live account, and the page to which its button leads. */
const live = { ...aV2Account, sandbox: false, publicKeyId: "LIVE-AEXAMPLE" }
const reviewAt = (review: string): Options => ({ storefront: { ...someOptions.storefront, review } })

const known = 'connector: must be one of "amazon-mws", "amazon-v2"'
const unnamed = (...names: readonly string[]): string =>
  `connector: is missing, but ${names.join(", ")} belong to "amazon-v2"; give connector: "amazon-v2", or leave them out`

const collectsWhile = (authorization: string): string =>
  `captureNow: cannot go with authorization "${authorization}" in Checkout v2, where Amazon lets nothing wait that it collects at once; give this account authorization: "sync", or captureNow: false`

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

  it.each<readonly [string, Options, string]>([
    ["an unknown connector", { ...aV2Account, connector: "amazon_v2" }, known],
    ["no connector", { ...aV2Account, connector: null }, known],
    ["an unknown connector and nothing else", { connector: "amazon_v2" }, known],
    [
      "its fields and no connector",
      without(aV2Account, "connector"),
      unnamed("merchantId", "storeId", "publicKeyId", "privateKey"),
    ],
    [
      "its fields and a connector that the environment does not have",
      { ...aV2Account, connector: undefined },
      unnamed("merchantId", "storeId", "publicKeyId", "privateKey"),
    ],
    ["one of its fields in an account of checkout v1", { ...anAccount, storeId: "x" }, unnamed("storeId")],
  ])("with %s is told only that", (_what, account, problem) => {
    expect(problemsOf(account)).toEqual([`accounts.eu-2.${problem}`])
  })

  it.each([
    ["\\n", aV2Account.privateKey.replaceAll("\n", "\\n")],
    ["\\r\\n", aV2Account.privateKey.replaceAll("\n", "\\r\\n")],
  ])("takes a private key in one line, with %s for its line breaks", (_how, privateKey) => {
    expect(problemsOf({ ...aV2Account, privateKey })).toEqual([])
    expect(settingsOf({ ...aV2Account, privateKey }).privateKey.reveal()).toBe(aV2Account.privateKey)
  })

  it("has its review page with https when it is live, as Amazon refuses http there", () => {
    expect(problemsOf(live, reviewAt("http://shop.example/review"))).toEqual([
      "storefront.review: must be https for a live account of Checkout v2; Amazon brings buyers to it",
    ])
  })

  it.each<readonly [string, Options, string]>([
    ["https in live", live, "https://shop.example/review"],
    ["http in the sandbox", aV2Account, "http://localhost:8000/review"],
    ["http where only checkout v1 is live", { ...anAccount, sandbox: false }, "http://localhost:8000/review"],
  ])("may have a review page with %s", (_what, account, review) => {
    expect(problemsOf(account, reviewAt(review))).toEqual([])
  })

  it.each(["async", "sync-then-async"])(
    "does not collect at once what Amazon may decide later (%s), whoever says so",
    (authorization) => {
      const refused = [`accounts.eu-2.${collectsWhile(authorization)}`]
      const asked = { captureNow: true, authorization }
      expect(problemsOf({ ...aV2Account, ...asked })).toEqual(refused)
      expect(problemsOf({ ...aV2Account, captureNow: true }, { authorization })).toEqual(refused)
      // The account of checkout v1 beside it may.
      expect(problemsOf(aV2Account, asked)).toEqual(refused)
      expect(problemsOf({ ...aV2Account, captureNow: undefined }, asked)).toEqual(refused)
    },
  )

  it.each<readonly [string, Options]>([
    ["waits for no decision", { authorization: "sync" }],
    ["collects later", { captureNow: false }],
  ])("overrules a plugin that collects at once and lets Amazon take its time, when it %s", (_how, own) => {
    expect(problemsOf({ ...aV2Account, ...own }, { captureNow: true, authorization: "async" })).toEqual([])
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
