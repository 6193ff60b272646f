import { createHmac, randomUUID } from "node:crypto"
import { startSimulator, type Simulator, type SimulatorOptions } from "../../../src/simulator"
import { parsed } from "./json"

type Fields = Readonly<Record<string, string | number | boolean>>

/** An answer of the simulated MWS, read just enough for a test. */
export type Answer = {
  readonly status: number
  readonly body: string
  readonly headers: Headers
  /** Text of the first element of that name; `undefined` when it is not there or empty. */
  readonly text: (element: string) => string | undefined
  readonly texts: (element: string) => readonly string[]
  readonly code: string | undefined
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)

const textsIn = (body: string, element: string): readonly string[] =>
  [...body.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, "g"))].map((match) => match[1] ?? "")

export type Signer = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sellerId: string }

export const defaultPath = "/OffAmazonPayments_Sandbox/2013-01-01"

/** The signed form of a request, written for the tests alone. */
export function signedForm(
  signer: Signer,
  request: { host: string; path: string; method: string },
  fields: Fields,
): string {
  const all: Record<string, string> = {
    AWSAccessKeyId: signer.accessKeyId,
    SellerId: signer.sellerId,
    SignatureMethod: "HmacSHA256",
    SignatureVersion: "2",
    Timestamp: new Date().toISOString(),
    Version: "2013-01-01",
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
  }
  const query = Object.keys(all)
    .sort()
    .map((name) => `${name}=${encode(all[name] ?? "")}`)
    .join("&")
  const text = [request.method, request.host, request.path, query].join("\n")
  const signature = createHmac("sha256", signer.secretAccessKey).update(text).digest("base64")
  return `${query}&Signature=${encode(signature)}`
}

async function readAnswer(response: Response): Promise<Answer> {
  const body = await response.text()
  return {
    status: response.status,
    body,
    headers: response.headers,
    text: (element) => textsIn(body, element)[0],
    texts: (element) => textsIn(body, element),
    code: textsIn(body, "Code")[0],
  }
}

export type Amazon = {
  readonly simulator: Simulator
  readonly call: (action: string, fields?: Fields, options?: { path?: string; signer?: Signer }) => Promise<Answer>
  /** Answer of the control interface; anything but 200 throws with its text. */
  readonly control: <T>(method: string, path: string, body?: unknown) => Promise<T>
  readonly stop: () => Promise<void>
}

export const total = (amount: string, currency = "EUR", prefix = "OrderReferenceAttributes.OrderTotal"): Fields => ({
  [`${prefix}.Amount`]: amount,
  [`${prefix}.CurrencyCode`]: currency,
})

export const returnUrls: Fields = {
  SuccessUrl: "https://shop.example/return?cart=1",
  FailureUrl: "https://shop.example/return?cart=1#pay",
}

/** Ids of the live environment begin with P. */
const pathFor = (fields: Fields): string =>
  Object.values(fields).some((value) => /^P0\d-\d{7}-/.test(String(value)))
    ? "/OffAmazonPayments/2013-01-01"
    : defaultPath

/** A running simulator with a client of the shop and a hand on the control interface. */
export async function anAmazon(options: SimulatorOptions = {}): Promise<Amazon> {
  const simulator = await startSimulator(options)
  const host = new URL(simulator.http).host
  return {
    simulator,
    call: async (action, fields = {}, { path = pathFor(fields), signer = simulator } = {}) => {
      const form = signedForm(signer, { host, path, method: "POST" }, { Action: action, ...fields })
      const headers = { "content-type": "application/x-www-form-urlencoded" }
      return readAnswer(await fetch(`${simulator.http}${path}`, { method: "POST", headers, body: form }))
    },
    control: async (method, path, body) => {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
      const response = await fetch(`${simulator.control}/${path}`, init)
      const text = await response.text()
      if (response.status === 200) return parsed(text)
      const { code = "", error } = parsed<{ readonly code?: string; readonly error: string }>(text)
      throw new Error(`${response.status} ${code} ${error}`)
    },
    stop: () => simulator.stop(),
  }
}

/** A fresh reference id of the shop. */
export const aReference = (): string => randomUUID().replaceAll("-", "")
