import { createPrivateKey, X509Certificate } from "node:crypto"

import type { ConnectorId } from "../connectors/registry"
import { pemLines } from "../support/pem-lines"
import { ownTexts } from "./check-texts"
import type { Check } from "./check"
import { messages } from "./check-messages"

export type Field = { readonly required: boolean; readonly check: Check }

const filled = (value: unknown): value is string => typeof value === "string" && value.trim() !== ""
const words = (list: readonly unknown[]): string => list.map((it) => JSON.stringify(it)).join(", ")

/** Ids and keys as Amazon prints them; a blank or line break got in while copying. */
const token: Check = (value) => {
  if (!filled(value)) return "must be a text that is not empty"
  return /\s/.test(value) ? "must not contain blanks or line breaks; copy it again" : undefined
}
const upTo =
  (most: number): Check =>
  (value) =>
    filled(value) && value.length <= most ? undefined : `must be a text of at most ${String(most)} characters`
const flag: Check = (value) => (typeof value === "boolean" ? undefined : "must be true or false")
const oneOf =
  (...list: readonly unknown[]): Check =>
  (value) =>
    list.includes(value) ? undefined : `must be one of ${words(list)}`
const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${String(least)} to ${String(most)}`

const address: Check = (value) => {
  if (!filled(value) || !URL.canParse(value)) return "must be an absolute address, such as https://shop.example"
  return /^https?:$/.test(new URL(value).protocol) ? undefined : "must begin with https:// (or http:// in the sandbox)"
}

/** Paths are appended to it: no query, no fragment. */
const base: Check = (value) => {
  const problem = address(value)
  if (problem !== undefined) return problem
  const { search, hash } = new URL(String(value))
  return search === "" && hash === "" ? undefined : "must not have a query or a fragment; paths are appended to it"
}

/** What the return route fills into the shop's addresses. */
const placeholders: readonly string[] = ["order_id", "cart_id", "outcome", "next", "language"]

const page: Check = (value) => {
  const problem = address(value)
  if (problem !== undefined) return problem
  const unknown = [...String(value).matchAll(/\{([^{}]*)\}/g)].find(([, name = ""]) => !placeholders.includes(name))
  const known = placeholders.map((name) => `{${name}}`).join(", ")
  return unknown === undefined ? undefined : `has a placeholder that nothing fills in; known are ${known}`
}

/** The same for every buyer: signed once. At most 512 characters at Amazon (amazon-pay-cv2.md 4.1). */
const plainPage: Check = (value) => {
  const problem = address(value)
  if (problem !== undefined) return problem
  if (/[{}]/.test(String(value))) return "must not have placeholders; the page is the same for every buyer"
  return String(value).length <= 512 ? undefined : "must be at most 512 characters long"
}

const certificate: Check = (value) => {
  const problem =
    "must be the text of a certificate in PEM form (-----BEGIN CERTIFICATE-----), with its line breaks or with \\n in the place of each"
  if (!filled(value)) return problem
  try {
    new X509Certificate(pemLines(value))
    return undefined
  } catch {
    return problem
  }
}

/** Read once, so that a damaged key is found when the shop starts and not when somebody pays. */
const privateKey: Check = (value) => {
  const remedy =
    "copy the whole file that Seller Central offered (-----BEGIN PRIVATE KEY-----), with its line breaks or with \\n in the place of each"
  if (!filled(value)) return `must be the text of a private key in PEM form; ${remedy}`
  try {
    return createPrivateKey(pemLines(value)).asymmetricKeyType === "rsa" ? undefined : `must be an RSA key; ${remedy}`
  } catch {
    return `cannot be read as a private key; ${remedy}`
  }
}

const share: Check = (value) =>
  value === "off" || (typeof value === "number" && value > 0 && value <= 1)
    ? undefined
    : 'must be a number above 0 and at most 1, or "off"'

const codes: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.every(filled)
    ? undefined
    : 'must be a list of currency codes, such as ["eur"]'

const secrets: Check = (value) => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const strong =
    list.length > 0 && list.length <= 2 && list.every((it) => typeof it === "string" && Buffer.byteLength(it) >= 32)
  return strong
    ? undefined
    : "must be a random text of at least 32 bytes (openssl rand -hex 32), or two of them during rotation"
}

const topic = /^(?:\d{12}|arn:aws:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_.-]+)$/

const topics: Check = (value) => {
  const [[name, list] = ["", undefined], ...others] =
    typeof value === "object" && value !== null ? Object.entries(value) : []
  const isList = Array.isArray(list) && list.length > 0 && list.every((it) => typeof it === "string" && topic.test(it))
  return (name === "also" || name === "only") && others.length === 0 && isList
    ? undefined
    : "must be { also: [...] } or { only: [...] } with AWS accounts of 12 digits or whole topic ARNs"
}

const record: Check = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? undefined : "must be an object"

const carriers: Check = (value) =>
  record(value) === undefined && Object.values(value as object).every((it) => token(it) === undefined)
    ? undefined
    : 'must name a carrier for each fulfillment provider, in Amazon\'s words, such as { "dhl_dhl": "DHL" }'

const required = (check: Check): Field => ({ required: true, check })
const optional = (check: Check): Field => ({ required: false, check })

export const policyFields = {
  authorization: optional(oneOf("sync", "async", "sync-then-async")),
  captureNow: optional(flag),
  pendingOrders: optional(oneOf("accept", "decline")),
  captureMismatch: optional(oneOf("refuse", "asynchronous", "split")),
  splitMayLoseReservation: optional(flag),
  requireToken: optional(flag),
  expectImmediateAuthorization: optional(flag),
  refundAboveCaptured: optional(flag),
  maxAttempts: optional(whole(1, 10)),
  processingFailureWait: optional(whole(60, 3600)),
  maxAttemptsBuyerGone: optional(whole(0, 10)),
  softDeclinePause: optional(whole(3600, 7 * 86_400)),
  unpaidOrders: optional(oneOf("cancel", "keep")),
  storeName: optional(upTo(50)),
  deliveryCarriers: optional(carriers),
} as const

const messageFields = { buyerMessages: optional(messages(page)) } as const

const sharedFields = {
  ...policyFields,
  ...messageFields,
  sandbox: optional(flag),
  currencies: optional(codes),
  endpoint: optional(address),
  ca: optional(certificate),
  softDescriptor: optional(upTo(16)),
  quotaShare: optional(share),
} as const

const connector = optional(oneOf("amazon-mws", "amazon-v2"))

/** By connector: what its accounts must and may say. */
export const accountFields = {
  "amazon-mws": {
    ...sharedFields,
    connector,
    region: required(oneOf("de", "uk", "us", "jp")),
    sellerId: required(token),
    accessKeyId: required(token),
    secretAccessKey: required(token),
    clientId: required(token),
    mwsAuthToken: optional(token),
    widgetsUrl: optional(address),
  },
  "amazon-v2": {
    ...sharedFields,
    connector,
    region: required(oneOf("na", "eu", "uk", "jp")),
    merchantId: required(token),
    storeId: required(token),
    publicKeyId: required(token),
    privateKey: required(privateKey),
    scriptUrl: optional(address),
    orderReferencesOfV1: optional(flag),
  },
} as const satisfies Readonly<Record<ConnectorId, Readonly<Record<string, Field>>>>

export const rootFields = {
  ...policyFields,
  ...messageFields,
  accounts: required(record),
  stateSecret: required(secrets),
  backendUrl: required(base),
  storefront: required(record),
  language: optional(oneOf("en", "de", "fr", "it", "es")),
  texts: optional(ownTexts),
  notificationTopics: optional(topics),
  notificationCertificates: optional(base),
} as const

export const storefrontFields = {
  success: required(page),
  failure: required(page),
  pending: optional(page),
  review: optional(plainPage),
} as const
