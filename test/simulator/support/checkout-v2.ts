import { constants, createHash, randomUUID, sign } from "node:crypto"
import type { ChargePermissionTruth, CheckoutSessionTruth, SimulatorOptions } from "../../../src/simulator"
import { anAmazon, type Amazon } from "./amazon"

export type Json = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- a test reads any field at any depth, and compares what it reads

/** An answer of the simulated API v2. */
export type Answer = { readonly status: number; readonly body: Json; readonly headers: Headers }

const saltLengths = { "AMZN-PAY-RSASSA-PSS": 20, "AMZN-PAY-RSASSA-PSS-V2": 32 }
export type Algorithm = keyof typeof saltLengths

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

export type Key = { readonly publicKeyId: string; readonly privateKey: string }

/** Signs a text as the shop would, written for the tests alone. */
export const signature = (text: string, { privateKey }: Key, algorithm: Algorithm = "AMZN-PAY-RSASSA-PSS-V2"): string =>
  sign("sha256", Buffer.from(`${algorithm}\n${sha256(text)}`), {
    key: privateKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: saltLengths[algorithm],
  }).toString("base64")

export type Extra = {
  readonly key?: Key
  readonly algorithm?: Algorithm
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** Sent, but not signed. */
  readonly unsigned?: Readonly<Record<string, string>>
  /** Sent instead of the body that was signed. */
  readonly sentBody?: string
  readonly prefix?: string
}

export type Call = {
  readonly method: string
  readonly path: string
  readonly body?: string | undefined
}

/** Headers of a signed request. */
export function signedHeaders({ method, path, body = "" }: Call, extra: Extra & { readonly key: Key }) {
  const wanted: Readonly<Record<string, string | undefined>> = {
    accept: "application/json",
    "content-type": "application/json",
    "x-amz-pay-date": new Date().toISOString().replace(/\.\d{3}/, ""),
    "x-amz-pay-host": "pay-api.amazon.eu",
    "x-amz-pay-region": "eu",
    ...extra.headers,
  }
  const headers = Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
  const names = Object.keys(headers).sort()
  const [target = "", query = ""] = path.split("?")
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join("")
  const canonical = [method, target, query, lines, names.join(";"), sha256(body)].join("\n")
  const { algorithm = "AMZN-PAY-RSASSA-PSS-V2", key } = extra
  const parts = [`PublicKeyId=${key.publicKeyId}`, `SignedHeaders=${names.join(";")}`]
  const authorization = `${algorithm} ${[...parts, `Signature=${signature(canonical, key, algorithm)}`].join(", ")}`
  return { ...headers, authorization, ...extra.unsigned }
}

export type CheckoutV2 = {
  readonly amazon: Amazon
  readonly key: Key
  /** A signed call; a creating one gets a fresh idempotency key unless the headers name one. */
  readonly call: (method: string, path: string, body?: Json | string, extra?: Extra) => Promise<Answer>
  readonly session: (id: string) => Promise<CheckoutSessionTruth>
  readonly permission: (id: string) => Promise<ChargePermissionTruth>
  readonly later: (seconds: number) => Promise<unknown>
}

export const aKey = (): string => randomUUID().replaceAll("-", "")

const needsKey = (method: string, path: string): boolean =>
  method === "POST" && !/complete$|deliveryTrackers$/.test(path)

/** A running simulator with a client of the API v2. */
export async function aCheckoutV2(options: SimulatorOptions = {}): Promise<CheckoutV2> {
  const amazon = await anAmazon({ tls: false, ...options })
  const { simulator } = amazon
  const key = { publicKeyId: simulator.publicKeyId, privateKey: simulator.privateKey }
  return {
    amazon,
    key,
    call: async (method, path, body, extra = {}) => {
      const target = `${extra.prefix ?? "/v2"}/${path}`
      const text = typeof body === "object" ? JSON.stringify(body) : body
      const idempotency = needsKey(method, path) ? { "x-amz-pay-idempotency-key": aKey() } : {}
      const headers = signedHeaders(
        { method, path: target, body: text },
        { key, ...extra, headers: { ...idempotency, ...extra.headers } },
      )
      const sent = extra.sentBody ?? text
      const response = await fetch(`${simulator.http}${target}`, {
        method,
        headers,
        ...(sent === undefined ? {} : { body: sent }),
      })
      const answer = await response.text()
      return { status: response.status, headers: response.headers, body: JSON.parse(answer) as Json }
    },
    session: (id) => amazon.control("GET", `cv2/sessions/${id}`),
    permission: (id) => amazon.control("GET", `cv2/charge-permissions/${id}`),
    later: (seconds) => amazon.control("POST", "clock", { advance_seconds: seconds }),
  }
}

export const euro = (amount: string) => ({ amount, currencyCode: "EUR" })

/** Seconds of a day. */
export const day = 86_400

const urls = {
  checkoutReviewReturnUrl: "https://shop.example/review?cart=1",
  checkoutResultReturnUrl: "https://shop.example/result?cart=1",
}

export type Wish = {
  readonly worth?: string
  readonly total?: string
  readonly currency?: string
  readonly intent?: string
  readonly canHandlePending?: boolean
  readonly hand?: Json
  readonly payload?: Json
  readonly payment?: Json
}

/** A session of the express button whose buyer has chosen. */
export async function aSession({ amazon }: CheckoutV2, wish: Wish = {}): Promise<string> {
  const payload = { webCheckoutDetails: { checkoutReviewReturnUrl: urls.checkoutReviewReturnUrl }, ...wish.payload }
  const made = await amazon.control<{ checkout_session_id: string }>("POST", "cv2/sessions", { payload, ...wish.hand })
  return made.checkout_session_id
}

export const priceIn = (wish: Wish, amount = wish.worth ?? "50.00") => ({
  amount,
  currencyCode: wish.currency ?? "EUR",
})

/** The shop's update with the final amount. */
export const updateOf = (wish: Wish = {}) => ({
  webCheckoutDetails: { checkoutResultReturnUrl: urls.checkoutResultReturnUrl },
  paymentDetails: {
    paymentIntent: wish.intent ?? "Authorize",
    canHandlePendingAuthorization: wish.canHandlePending ?? false,
    chargeAmount: priceIn(wish),
    ...(wish.total === undefined ? {} : { totalOrderAmount: priceIn(wish, wish.total) }),
    ...wish.payment,
  },
  merchantMetadata: { merchantReferenceId: "ORD-1001" },
})

/** A session that has been through the processing page. */
export async function aProcessedSession(checkout: CheckoutV2, wish: Wish = {}): Promise<string> {
  const id = await aSession(checkout, wish)
  await checkout.call("PATCH", `checkoutSessions/${id}`, updateOf(wish))
  await checkout.amazon.control("POST", `cv2/sessions/${id}/processing`, {})
  return id
}

export type Paid = { readonly session: string; readonly permission: string; readonly charge: string }

/** A session that was completed: a charge permission and, unless the intent was only to confirm, a charge. */
export async function aCompletedSession(checkout: CheckoutV2, wish: Wish = {}): Promise<Paid> {
  const session = await aProcessedSession(checkout, wish)
  const { body } = await checkout.call("POST", `checkoutSessions/${session}/complete`, { chargeAmount: priceIn(wish) })
  return { session, permission: body["chargePermissionId"], charge: body["chargeId"] }
}

/** State and reason of a charge, `Declined/HardDeclined`. */
export async function stateOf(checkout: CheckoutV2, path: string): Promise<string> {
  const { body } = await checkout.call("GET", path)
  const { state, reasonCode, reasons } = body["statusDetails"]
  return [state, reasonCode ?? reasons?.[0]?.reasonCode].filter(Boolean).join("/")
}
