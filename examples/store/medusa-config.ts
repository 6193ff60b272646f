import { defineConfig } from "@medusajs/framework/utils"
import { amazonPay } from "medusa-payment-amazon-pay/config"

/** The demo's runner sets these; the values behind `??` are the ones it prefers itself. */
const {
  DATABASE_URL = "postgres://postgres:postgres@localhost:5432/amazon-pay-demo",
  BACKEND_URL = "http://localhost:9000",
  STOREFRONT_URL = "http://localhost:8000",
  AMAZON_ENDPOINT = "http://localhost:4000",
  AMAZON_PUBLIC_KEY_ID = "",
  AMAZON_PRIVATE_KEY = "",
  ADMIN = "on",
} = process.env

/** What the simulator calls itself. A real shop takes these from its environment: they are secrets. */
const seller = (region: "de" | "uk", suffix: string, number: string) => ({
  connector: "amazon-mws" as const,
  region,
  sandbox: true,
  sellerId: `A2SIMULATORSELLER${suffix}`,
  clientId: `amzn1.application-oa2-client.${number.repeat(32)}`,
  accessKeyId: `AKIASIMULATORKEY000${number}`,
  secretAccessKey: `simulated/Secret+Key=With~and*${region}00000000`,
  endpoint: AMAZON_ENDPOINT,
})

/**
 * Checkout v2 beside Checkout v1, here of the same merchant. The simulator makes his key when it starts, and the demo's
 * runner hands it over; a real one comes from Seller Central.
 */
const checkoutV2 = {
  connector: "amazon-v2" as const,
  region: "eu" as const,
  sandbox: true,
  merchantId: "A2SIMULATORSELLER",
  storeId: `amzn1.application-oa2-client.${"1".repeat(32)}`,
  publicKeyId: AMAZON_PUBLIC_KEY_ID,
  privateKey: AMAZON_PRIVATE_KEY,
  endpoint: AMAZON_ENDPOINT,
}

const { plugin, payment } = amazonPay({
  accounts: {
    de: { ...seller("de", "", "1"), currencies: ["eur"] },
    // When Amazon takes too long, the British shop places the order while Amazon still decides; the German one does not.
    uk: { ...seller("uk", "UK", "2"), currencies: ["gbp"], authorization: "sync-then-async" },
    // The Austrian shop lets Amazon take its time: what is decided at once is authorized at once all the same.
    at: { ...checkoutV2, currencies: ["eur"], authorization: "async" },
  },
  stateSecret: "for this demo only: a shop makes its own, 32 bytes or more",
  backendUrl: BACKEND_URL,
  // The simulator signs its notifications with a certificate of its own. A real shop leaves this out.
  notificationCertificates: `${AMAZON_ENDPOINT}/_sns`,
  storefront: {
    success: `${STOREFRONT_URL}/thank-you?order_id={order_id}`,
    failure: `${STOREFRONT_URL}/checkout?cart_id={cart_id}&outcome={outcome}`,
    review: `${STOREFRONT_URL}/review`,
  },
})

export default defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    http: {
      storeCors: STOREFRONT_URL,
      adminCors: BACKEND_URL,
      authCors: `${BACKEND_URL},${STOREFRONT_URL}`,
      jwtSecret: "demo",
      cookieSecret: "demo",
    },
    // Without TLS a browser drops the secure cookie that NODE_ENV=production asks for.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  admin: { disable: ADMIN === "off", backendUrl: BACKEND_URL },
  plugins: [plugin],
  modules: [payment],
})
