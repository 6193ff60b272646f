import { existsSync } from "node:fs"
import type { InputConfig } from "@medusajs/framework/types"

import type { AmazonPayOptions } from "../../../src/config"
import { amazonPay } from "../../../src/config"
import { anAccount, someOptions } from "../options/some-options"

const twoAccounts: AmazonPayOptions = {
  ...someOptions,
  accounts: { de: anAccount, uk: { ...anAccount, region: "uk" } },
}

describe("amazonPay", () => {
  it("gives the plugin its options, once", () => {
    expect(amazonPay(someOptions).plugin).toEqual({ resolve: "medusa-payment-amazon-pay", options: someOptions })
  })

  it("makes one provider of each account, by its name", () => {
    expect(amazonPay(twoAccounts).payment.options.providers).toEqual([
      { resolve: "medusa-payment-amazon-pay/providers/amazon-pay", id: "de", options: { account: "de" } },
      { resolve: "medusa-payment-amazon-pay/providers/amazon-pay", id: "uk", options: { account: "uk" } },
    ])
  })

  it("gives Medusa's payment module what the provider reaches through it", () => {
    expect(amazonPay(someOptions).payment).toMatchObject({
      resolve: "@medusajs/medusa/payment",
      dependencies: ["amazon_pay", "query", "locking"],
    })
  })

  it("keeps the shop's other providers, before its own", () => {
    const other = { resolve: "@medusajs/medusa/payment-stripe", id: "stripe", options: { apiKey: "sk" } }
    const { providers } = amazonPay(someOptions, { providers: [other] }).payment.options
    expect(providers.map(({ id }) => id)).toEqual(["stripe", "de"])
    expect(providers[0]).toBe(other)
  })

  it("keeps the shop's other dependencies, and names none twice", () => {
    const { dependencies } = amazonPay(someOptions, { dependencies: ["cache", "query", "cache"] }).payment
    expect(dependencies).toEqual(["amazon_pay", "query", "locking", "cache"])
  })

  it("puts no credential into the payment module's entry", () => {
    const text = JSON.stringify(amazonPay(twoAccounts).payment)
    for (const secret of [anAccount.secretAccessKey, anAccount.accessKeyId, someOptions.stateSecret]) {
      expect(text).not.toContain(secret)
    }
  })

  it("takes code from the sources for a project that registers the module itself", () => {
    const { payment, modules } = amazonPay(someOptions, { from: "source" })
    const places = [...payment.options.providers, ...modules].map(({ resolve }) => resolve)
    expect(places.map((place) => existsSync(place))).toEqual([true, true])
    expect(modules[0]?.options).toEqual(someOptions)
  })

  it("leaves it to the start of the application to say that there are no accounts", () => {
    const { payment } = amazonPay({} as AmazonPayOptions)
    expect(payment.options.providers).toEqual([])
  })

  it("fits Medusa's configuration, as plugin and as module", () => {
    const { plugin, payment, modules } = amazonPay(someOptions)
    const asPlugin = { plugins: [plugin], modules: [payment] } satisfies InputConfig
    const asModule = { modules: [...modules, payment] } satisfies InputConfig
    expect(asPlugin.plugins).toHaveLength(1)
    expect(asModule.modules.map(({ resolve }) => resolve)).toEqual([
      "medusa-payment-amazon-pay/modules/amazon-pay",
      "@medusajs/medusa/payment",
    ])
  })

  it("does not let a change of its answer reach the options", () => {
    const { plugin } = amazonPay(someOptions)
    Object.assign(plugin.options, { database: "postgres://" })
    expect(someOptions).not.toHaveProperty("database")
  })
})
