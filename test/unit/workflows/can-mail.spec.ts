import { asValue } from "@medusajs/framework/awilix"
import { ContainerRegistrationKeys, createMedusaContainer, defineConfig } from "@medusajs/framework/utils"

import { canMail } from "../../../src/workflows/steps/can-mail"

const feed = { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } }
const mail = { resolve: "./src/mail", id: "mail", options: { channels: ["sms", "email"] } }

/** A container with the configuration that Medusa makes of the shop's notification options. */
function shopWith(options?: object) {
  const modules = options === undefined ? [] : [{ resolve: "@medusajs/medusa/notification", options }]
  const container = createMedusaContainer()
  container.register({ [ContainerRegistrationKeys.CONFIG_MODULE]: asValue(defineConfig({ modules })) })
  return container
}

describe("Whether a shop can send e-mail", () => {
  it.each([
    ["a shop as Medusa makes it", undefined, false],
    ["a shop with messages in the admin only", { providers: [feed] }, false],
    ["a provider without channels", { providers: [{ resolve: "./src/mail", id: "mail" }] }, false],
    ["a provider for e-mail", { providers: [feed, mail] }, true],
    ["Medusa Cloud's own", { providers: [feed], cloud: { api_key: "k", endpoint: "https://cloud.example" } }, true],
    ["Medusa Cloud's own, half configured", { providers: [feed], cloud: { api_key: "k" } }, false],
  ])("%s: %#", (_what, options, expected) => expect(canMail(shopWith(options))).toBe(expected))
})
