import { inspect } from "node:util"

import { assemble } from "../../../src/services/assemble"
import { InvalidOptions } from "../../../src/services/options/invalid-options"
import type { AccountOptions, AmazonPayOptions } from "../../../src/services/options/options"
import type { Parts } from "../../../src/services/payments/parts"
import type { Lock } from "../../../src/services/ports/lock"
import { memoryLedger } from "../../builders/memory-ledger"
import { anAccount, someOptions, without } from "../options/some-options"

type MwsAccount = Extract<AccountOptions, { readonly connector?: "amazon-mws" }>

const noLock: Lock = { run: (_key, work) => work() }
const assembled = (options: unknown) => assemble(options, { ledger: memoryLedger(), observe: () => undefined })
const partsOf = (options: AmazonPayOptions): Parts => assembled(options).with(noLock)
const partsWith = (account: Partial<MwsAccount>): Parts =>
  partsOf({ ...someOptions, accounts: { de: { ...anAccount, ...account } } })

describe("The assembled heart", () => {
  it("knows its accounts by name", () => {
    const options = { ...someOptions, accounts: { de: anAccount, "uk-2": { ...anAccount, region: "uk" } } }
    expect(assembled(options).accounts).toEqual(["de", "uk-2"])
  })

  it("says which accounts there are when it is asked for another", () => {
    expect(() => partsOf(someOptions).account("fr")).toThrow("account: fr is not configured; known are de")
  })

  it("is not assembled of options that do not fit", () => {
    expect(() => assembled({ ...someOptions, stateSecret: "short" })).toThrow(InvalidOptions)
  })

  it("drops what Medusa adds about the database", () => {
    const { options } = assembled({ ...someOptions, database: { clientUrl: "postgres://user:pw@db/medusa" } })
    expect(options).not.toHaveProperty("database")
  })

  it("takes the lock that it is given", async () => {
    const asked: string[] = []
    const lock: Lock = { run: (key, work) => (asked.push(key), work()) }
    await assembled(someOptions)
      .with(lock)
      .lock.run("a", () => Promise.resolve())
    expect(asked).toEqual(["a"])
  })

  it.each([
    ["https://shop.example", "https://shop.example/amazon-pay/return/token"],
    ["https://shop.example/", "https://shop.example/amazon-pay/return/token"],
    ["https://shop.example/api//", "https://shop.example/api/amazon-pay/return/token"],
  ])("makes the return address below %s", (backendUrl, expected) => {
    expect(partsOf({ ...someOptions, backendUrl }).returnUrl("token")).toBe(expected)
  })

  it.each<readonly [string | readonly string[], readonly string[]]>([
    ["a".repeat(32), ["a".repeat(32)]],
    [
      ["b".repeat(32), "a".repeat(32)],
      ["b".repeat(32), "a".repeat(32)],
    ],
  ])("signs with the first state secret and keeps their order: %j", (stateSecret, expected) => {
    expect(partsOf({ ...someOptions, stateSecret }).stateSecrets.map((secret) => secret.reveal())).toEqual(expected)
  })
})

describe("An account", () => {
  it.each([
    ["says sandbox", { sandbox: true }, "sandbox"],
    ["says no sandbox", { sandbox: false }, "live"],
    ["says nothing", {}, "live"],
  ])("that %s belongs to %j: %s", (_what, said, environment) => {
    const accounts = { de: { ...without(anAccount, "sandbox"), ...said } }
    expect(
      assembled({ ...someOptions, accounts })
        .with(noLock)
        .account("de").environment,
    ).toBe(environment)
  })

  it.each<readonly [Partial<MwsAccount>, readonly string[]]>([
    [{ region: "de" }, ["EUR"]],
    [{ region: "uk" }, ["GBP"]],
    [{ region: "us" }, ["USD"]],
    [{ region: "jp" }, ["JPY"]],
    [{ region: "de", currencies: ["eur", "chf"] }, ["EUR", "CHF"]],
    [{ region: "uk", currencies: ["sek"] }, ["SEK"]],
  ])("%j takes %j, whoever asks", (account, currencies) => {
    const { connector } = partsWith(account).account("de")
    expect(connector.can.currencies).toEqual(currencies)
    expect(connector.as("background").as("merchant").can.currencies).toEqual(currencies)
  })

  it("tells the browser nothing secret", () => {
    const { browser } = partsWith({ mwsAuthToken: "amzn.mws.token" }).account("de").connector
    expect(browser).toMatchObject({
      sellerId: anAccount.sellerId,
      sandbox: true,
      fields: { client_id: anAccount.clientId },
    })
    const text = JSON.stringify(browser)
    for (const secret of [anAccount.secretAccessKey, anAccount.accessKeyId, "amzn.mws.token"]) {
      expect(text).not.toContain(secret)
    }
  })

  it("cannot be printed with its secrets", () => {
    const parts = partsWith({ mwsAuthToken: "amzn.mws.token" })
    const account = parts.account("de")
    const printed = [inspect(parts, { depth: 9 }), JSON.stringify(parts.stateSecrets), inspect(account, { depth: 9 })]
    for (const secret of [anAccount.secretAccessKey, "amzn.mws.token", someOptions.stateSecret]) {
      expect(printed.join("\n")).not.toContain(secret)
    }
  })
})
