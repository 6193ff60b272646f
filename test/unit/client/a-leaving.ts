import fc from "fast-check"
import { AmazonPayProblem } from "../../../src/client/problem"
import type { AmazonPay } from "../../../src/client/v2/amazon-pay"
import type { CheckoutOptions } from "../../../src/client/v2/amazon-script"
import { confirm } from "../../../src/client/v2/confirm"
import { pay } from "../../../src/client/v2/pay"
import { aClock, enterPage } from "./a-page"
import { answerOf, fetchOf, problemBody, serverWith, strangeBody, timeout, type Server } from "./a-server"

const word = fc.constantFrom("redirect", "redirect", "redirect", "complete", "wallet", "", "__proto__", 0, null, {})
const origin = "http://amazon.test:4000"

const address = fc.oneof(
  { weight: 4, arbitrary: fc.constant("https://payments.amazon.de/checkout/processing?amazonCheckoutSessionId=1") },
  { weight: 2, arbitrary: fc.constant(`${origin}/checkout/processing?amazonCheckoutSessionId=1`) },
  fc.constantFrom(
    "http://payments.amazon.de/checkout/processing",
    "http://amazon.test/checkout/processing",
    "javascript:alert(1)",
    "data:text/html,hello",
    "/checkout",
    "",
    7,
    null,
    {},
    undefined,
  ),
  fc.string(),
)

const payload = fc.constantFrom(
  '{"addressDetails":{"name":"Jürgen"},"storeId":"s"}',
  '{"storeId":"s"}',
  "{",
  "null",
  "",
)

const button = fc.record({
  payload,
  signature: fc.constantFrom("c2ln", "c2ln", "", 1),
  algorithm: fc.constantFrom("AMZN-PAY-RSASSA-PSS-V2", "AMZN-PAY-RSASSA-PSS-V2", null),
  public_key_id: fc.constantFrom("SANDBOX-1", "SANDBOX-1", undefined),
})

const body = fc.oneof(
  { weight: 4, arbitrary: fc.record({ next: word, redirect_url: address }).map((it) => JSON.stringify(it)) },
  { weight: 4, arbitrary: button.map((it) => JSON.stringify({ button: it })) },
  { weight: 2, arbitrary: problemBody(word) },
  { weight: 2, arbitrary: strangeBody },
)

/** Store, Amazon's script, browser and buyer at one press of the shop's button. */
export const presses = fc.record({
  what: fc.constantFrom(...(["confirm", "pay"] as const)),
  server: serverWith(body),
  sandbox: fc.boolean(),
  /** Whether Amazon's script, or the browser, refuses to leave. */
  throws: fc.boolean(),
  secondPress: fc.option(fc.integer({ min: 0, max: timeout })),
  leaves: fc.option(fc.integer({ min: 0, max: 2 * timeout }), { freq: 4 }),
})

export type Press = typeof presses extends fc.Arbitrary<infer Value> ? Value : never

let count = 0

/** Presses, lets the time pass, and tells where the browser was sent and what each press was answered with. */
export async function press({ what, server, sandbox, throws, secondPress, leaves }: Press) {
  const clock = aClock()
  const page = enterPage(clock)
  const gone: (string | CheckoutOptions)[] = []
  const leave = (to: string | CheckoutOptions): void => {
    gone.push(to)
    if (throws) throw new Error("nobody leaves this page")
  }
  const before = Object.getOwnPropertyDescriptor(globalThis, "location")
  Object.defineProperty(globalThis, "location", {
    value: { href: "https://shop.test/review", assign: leave },
    configurable: true,
  })
  try {
    const shop = {
      backendUrl: "http://store.test",
      publishableKey: "pk",
      language: "de-AT",
      fetch: fetchOf(clock, server),
    }
    const settings = {
      sellerId: "SELLER",
      publicKeyId: "SANDBOX-1",
      ledgerCurrency: "EUR",
      region: "eu",
      language: "en",
    }
    const amazonPay = {
      shop,
      settings: { ...settings, sandbox, scriptUrl: `${origin}/checkout.js` },
      amazon: { initCheckout: leave },
      // Only what the two ask for.
    } as unknown as AmazonPay
    const name = String((count += 1))
    const settled: { readonly at: number; readonly value: unknown }[] = []
    const one = (): void => {
      const note = (value: unknown): void => void settled.push({ at: clock.now(), value })
      const run =
        what === "pay"
          ? pay(amazonPay, { cartId: name })
          : confirm(shop, { settings: amazonPay.settings, cartId: name, orderReferenceId: name, timeout })
      void run.then(note, note)
    }
    one()
    // A second press after the end is another press.
    if (secondPress !== null) clock.setTimeout(() => settled.length === 0 && one(), secondPress)
    if (leaves !== null) clock.setTimeout(() => void page.leave(), leaves)
    await clock.pass(5 * timeout)
    return { gone, settled }
  } finally {
    page.close()
    if (before === undefined) Reflect.deleteProperty(globalThis, "location")
    else Object.defineProperty(globalThis, "location", before)
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== ""

function urlOf(text: unknown): URL | undefined {
  try {
    return new URL(String(text))
  } catch {
    return undefined
  }
}

function placeIn(server: Server, sandbox: boolean): string | undefined {
  const answer = answerOf(server) ?? {}
  const own = (name: string): unknown => Object.getOwnPropertyDescriptor(answer, name)?.value
  const url = own("next") === "redirect" ? urlOf(own("redirect_url")) : undefined
  if (url?.protocol === "https:" && url.hostname.endsWith(".amazon.de")) return url.href
  return sandbox && url?.origin === origin ? url.href : undefined
}

function payloadIn(server: Server): string | undefined {
  const { button: signed } = answerOf(server) ?? {}
  const fields = (signed ?? {}) as Readonly<Record<string, unknown>>
  if (!["payload", "signature", "algorithm", "public_key_id"].every((name) => isText(fields[name]))) return undefined
  return fields["payload"] === "{" ? undefined : (fields["payload"] as string)
}

/** Where an answer lets the browser go: an address, or a payload to the letter; undefined when it has to stay. */
export const allowed = ({ what, server, sandbox }: Press): string | undefined =>
  what === "pay" ? payloadIn(server) : placeIn(server, sandbox)

export const isLeaving = (value: unknown): boolean => (value as { readonly next?: unknown }).next === "redirect"
export const isProblem = (value: unknown): value is AmazonPayProblem => value instanceof AmazonPayProblem
