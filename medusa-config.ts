import { join } from "node:path"

import { defineConfig } from "@medusajs/framework/utils"
import { amazonPay } from "./src/config"

/**
 * The store of the integration tests: the plugin from its sources, through the same helper that shops use.
 * It is not part of the package. The shop's pages exist only as addresses to be redirected to.
 */
const simulator = process.env["AMAZON_PAY_SIMULATOR"] ?? "http://localhost:4000"
const backend = process.env["BACKEND_URL"] ?? "http://localhost:9000"
const shop = "http://localhost:8000"

/** What the simulator calls its sellers. */
const seller = (region: "de" | "uk" | "jp", suffix: string, number: string) => ({
  connector: "amazon-mws" as const,
  region,
  sandbox: true,
  sellerId: `A2SIMULATORSELLER${suffix}`,
  clientId: `amzn1.application-oa2-client.${number.repeat(32)}`,
  accessKeyId: `AKIASIMULATORKEY000${number}`,
  secretAccessKey: `simulated/Secret+Key=With~and*${region}00000000`,
  endpoint: simulator,
})

/** The German seller by checkout v2. The simulator makes its key when it starts, so that none is kept anywhere. */
const privateKey = process.env["AMAZON_PAY_SIMULATOR_PRIVATE_KEY"]
const byCheckoutV2 = {
  connector: "amazon-v2" as const,
  region: "eu" as const,
  sandbox: true,
  merchantId: "A2SIMULATORSELLER",
  storeId: `amzn1.application-oa2-client.${"1".repeat(32)}`,
  publicKeyId: process.env["AMAZON_PAY_SIMULATOR_PUBLIC_KEY_ID"] ?? "",
  privateKey: privateKey ?? "",
  currencies: ["eur"],
  endpoint: simulator,
  deliveryCarriers: { manual_manual: "DHL" },
}
const accountsOfV2 =
  privateKey === undefined
    ? {}
    : {
        v2: byCheckoutV2,
        "v2-pending": { ...byCheckoutV2, authorization: "async" as const, pendingOrders: "accept" as const },
        "v2-lenient": { ...byCheckoutV2, pendingOrders: "accept" as const },
        "v2-then": { ...byCheckoutV2, authorization: "sync-then-async" as const, currencies: ["eur", "gbp"] },
      }

const german = { ...seller("de", "", "1"), currencies: ["eur"] }

const { payment, modules } = amazonPay(
  {
    accounts: {
      de: german,
      uk: { ...seller("uk", "UK", "2"), currencies: ["gbp"], buyerMessages: false },
      jp: { ...seller("jp", "JP", "4"), currencies: ["jpy"] },
      // The same seller under other policies, each a payment provider of its own.
      "de-asynchronous": { ...german, captureMismatch: "asynchronous" },
      "de-split": { ...german, captureMismatch: "split" },
      "de-lossy": { ...german, captureMismatch: "split", splitMayLoseReservation: true },
      "de-now": { ...german, captureNow: true },
      "de-pending": { ...german, authorization: "async", pendingOrders: "accept" },
      "de-lenient": { ...german, pendingOrders: "accept" },
      "de-keep": { ...german, authorization: "async", pendingOrders: "accept", unpaidOrders: "keep" },
      "de-then": { ...german, authorization: "sync-then-async" },
      ...accountsOfV2,
    },
    stateSecret: "for tests only: a shop makes its own, 32 bytes or more",
    backendUrl: backend,
    notificationCertificates: `${simulator}/_sns`,
    storefront: {
      success: `${shop}/thank-you?order_id={order_id}`,
      failure: `${shop}/payment-problem?cart_id={cart_id}&outcome={outcome}`,
      review: `${shop}/review`,
    },
  },
  { from: "source" },
)

const redisProvider = (id: string, resolve: string, redisUrl: string) => ({
  id,
  resolve,
  is_default: true,
  options: { redisUrl },
})

/** Suites with several processes run on what Medusa recommends for production. */
const redisUrl = process.env["AMAZON_PAY_TEST_REDIS"]
const onRedis =
  redisUrl === undefined
    ? []
    : [
        { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
        { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
        {
          resolve: "@medusajs/medusa/caching",
          options: { providers: [redisProvider("caching-redis", "@medusajs/caching-redis", redisUrl)] },
        },
        {
          resolve: "@medusajs/medusa/locking",
          options: { providers: [redisProvider("locking-redis", "@medusajs/medusa/locking-redis", redisUrl)] },
        },
      ]

/** What the shop mails is written to a file that a suite may name. */
const mail = { id: "file-mail", resolve: join(__dirname, "test/setup/file-mail"), options: { channels: ["email"] } }
const notification = { resolve: "@medusajs/medusa/notification", options: { providers: [mail] } }

/** Suites that show what the ledger alone guarantees run without any lock. */
const withoutLocks = {
  resolve: "@medusajs/medusa/locking",
  options: { providers: [{ id: "no-lock", resolve: join(__dirname, "test/setup/no-lock"), is_default: true }] },
}
const locking = process.env["AMAZON_PAY_TEST_LOCKING"] === "none" ? [withoutLocks] : []

export default defineConfig({
  projectConfig: {
    // Medusa's test runner puts the address of its own database here.
    databaseUrl: process.env["DATABASE_URL"] ?? "postgres://localhost:5432/medusa",
    http: { storeCors: shop, adminCors: shop, authCors: shop, jwtSecret: "test-only", cookieSecret: "test-only" },
  },
  admin: { disable: true },
  modules: [...modules, payment, notification, ...onRedis, ...locking],
})
