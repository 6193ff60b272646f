import { generateKeyPairSync } from "node:crypto"

import type { AccountOptions, AmazonPayOptions } from "../../../src/services/options/options"

/** A sandbox account in which nothing is wrong. */
export const anAccount = {
  region: "de",
  sandbox: true,
  sellerId: "A1EXAMPLESELLER",
  accessKeyId: "AKIAEXAMPLEKEY000001",
  secretAccessKey: "very/Secret+Key=0123456789",
  clientId: "amzn1.application-oa2-client.0123456789abcdef",
} as const satisfies AccountOptions

/** The same for checkout v2. */
export const aV2Account = {
  connector: "amazon-v2",
  region: "eu",
  sandbox: true,
  merchantId: "A1EXAMPLEMERCHANT",
  storeId: "amzn1.application-oa2-client.0123456789abcdef",
  publicKeyId: "SANDBOX-AEXAMPLEEXAMPLEEXAMPLE01",
  privateKey: generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  }).privateKey,
} as const satisfies AccountOptions

/** Options in which nothing is wrong. */
export const someOptions = {
  accounts: { de: anAccount },
  stateSecret: "0123456789abcdef0123456789abcdef",
  backendUrl: "https://shop.example",
  storefront: {
    success: "https://shop.example/thank-you?order={order_id}",
    failure: "https://shop.example/cart?outcome={outcome}",
  },
} as const satisfies AmazonPayOptions

/** The same without one of the keys. */
export const without = (values: object, ...names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
