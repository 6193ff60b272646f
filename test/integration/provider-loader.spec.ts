import { asValue } from "@medusajs/framework/awilix"
import { createMedusaContainer } from "@medusajs/framework/utils"

import loader from "../../src/providers/amazon-pay/loader"
import { fromMedusa } from "../../src/providers/amazon-pay/money"
import { AmazonPayProvider } from "../../src/providers/amazon-pay/service"

const boot = (registrations: Readonly<Record<string, unknown>>) => {
  const container = createMedusaContainer()
  for (const [name, value] of Object.entries(registrations)) container.register(name, asValue(value))
  return () => loader({ container })
}

const handedOn = { amazon_pay: {}, query: {}, locking: {}, configModule: { modules: {} } }

describe("The boot of the provider", () => {
  it("passes when the payment module hands on what we need", async () => {
    await expect(boot(handedOn)()).resolves.toBeUndefined()
  })

  it.each(["amazon_pay", "query", "locking"] as const)("stops without %s, with the line to add", (name) => {
    const rest = Object.fromEntries(Object.entries(handedOn).filter(([key]) => key !== name))
    expect(boot(rest)).toThrow(`dependencies: ["amazon_pay", "query", "locking"]; missing ${name}`)
  })

  it.each([
    {
      locking: {
        resolve: "@medusajs/medusa/locking",
        options: { providers: [{ resolve: "@medusajs/medusa/locking-postgres" }] },
      },
    },
    { locking: { options: { providers: [{ resolve: "@medusajs/locking-postgres", is_default: true }] } } },
  ])("refuses locking-postgres, with the reason and the remedy", (modules) => {
    expect(boot({ ...handedOn, configModule: { modules } })).toThrow(
      /locking-postgres.*two simultaneous holders.*locking-redis/,
    )
  })

  it("takes locking-redis", async () => {
    const modules = { locking: { options: { providers: [{ resolve: "@medusajs/medusa/locking-redis" }] } } }
    await expect(boot({ ...handedOn, configModule: { modules } })()).resolves.toBeUndefined()
  })

  it.each([{}, { account: "" }, { account: 7 }])("refuses an entry that names no account: %j", (options) => {
    expect(() => AmazonPayProvider.validateOptions(options)).toThrow("needs options: { account")
  })
})

describe("Medusa's numbers", () => {
  it.each([
    [94.5, "eur", 9450n],
    ["12.345", "eur", 1235n],
    [12.344999, "eur", 1234n],
    [{ value: "0.005", precision: 20 }, "gbp", 1n],
    [1200.5, "jpy", 1201n],
    [1200.4, "jpy", 1200n],
    [0.1 + 0.2, "usd", 30n],
  ])("%j %s are rounded half up, once: %s minor units", (amount, currency, minor) => {
    expect(fromMedusa(amount, currency).minor).toBe(minor)
  })

  it.each([
    [-1, "eur", "not negative"],
    [Number.NaN, "eur", "not negative"],
    [1, "xau", "XAU"],
  ])("%s %s are refused", (amount, currency, message) => {
    expect(() => fromMedusa(amount, currency)).toThrow(message)
  })
})
