import fc from "fast-check"
import type { AmazonScript, ConfirmationFlow } from "../../../src/client/amazon-script"
import { confirm } from "../../../src/client/confirm"
import { AmazonPayProblem } from "../../../src/client/problem"
import { aClock, aFlow, enterPage, type Clock } from "./a-page"

const timeout = 15_000
const flowTimeout = 10_000

const word = fc.constantFrom("confirmation-flow", "complete", "success", "wallet", "", "__proto__", 0, null, {})

const anything = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(-1, 1e308, "", [], {}, null))

/** What a body may be: the store's own, a problem, another server's, half of one, a list, no object, and hostile keys. */
const body = fc.oneof(
  { weight: 4, arbitrary: fc.record({ next: word }).map((it) => JSON.stringify(it)) },
  {
    weight: 3,
    arbitrary: fc
      .record({ code: fc.string(), message: anything, next: word, retry_after_seconds: anything })
      .map((it) => JSON.stringify(it)),
  },
  anything.map((it) => JSON.stringify(it)),
  fc.string(),
  fc.constantFrom(
    "<h1>Bad gateway</h1>",
    '{"next":"confirm',
    '{"__proto__":{"next":"confirmation-flow"}}',
    "[]",
    "null",
  ),
)

const server = fc.record({
  is: fc.constantFrom(
    ...(["answers", "answers", "answers", "refuses", "throws", "deaf", "mute", "no-response", "hostile"] as const),
  ),
  status: fc.oneof({ weight: 3, arbitrary: fc.constant(200) }, fc.integer({ min: 200, max: 599 })),
  body,
  headerDelay: fc.integer({ min: 0, max: 2 * timeout }),
  bodyDelay: fc.integer({ min: 0, max: 2 * timeout }),
})

const amazon = fc.record({
  begins: fc.constantFrom(
    ...(["once", "once", "once", "once", "at-once", "twice", "again", "throws", "never"] as const),
  ),
  delay: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 200 }) },
    fc.integer({ min: 0, max: 2 * flowTimeout }),
  ),
  throws: fc.boolean(),
})

/** Server, Amazon's script and buyer at one click. */
export const clicks = fc.record({
  server,
  amazon,
  secondClick: fc.option(fc.integer({ min: 0, max: timeout })),
  leaves: fc.option(fc.integer({ min: 0, max: 2 * timeout }), { freq: 4 }),
})

type Click = typeof clicks extends fc.Arbitrary<infer Value> ? Value : never

const later = (clock: Clock, delay: number): Promise<void> =>
  new Promise((resolve) => void clock.setTimeout(resolve, delay))

const hostile = (): Response =>
  new Proxy({} as Response, {
    get: (_target, name) => {
      if (name === "then") return undefined
      throw new Error("nobody reads this")
    },
  })

/** A store that answers as told. `deaf` does not hear that it was given up, `mute` never ends its body. */
const fetchOf = (clock: Clock, { is, status, body, headerDelay, bodyDelay }: Click["server"]): typeof fetch => {
  const bodiless = [204, 205, 304].includes(status)
  const text = (): Response => new Response(bodiless ? null : body, { status })
  const send = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    if (is === "throws") throw new TypeError("Failed to fetch")
    const given = new Promise<never>((_resolve, reject) => {
      if (is !== "deaf") init?.signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")))
    })
    given.catch(() => undefined)
    if (is === "deaf") return given
    await Promise.race([later(clock, headerDelay), given])
    if (is === "refuses") throw new TypeError("Failed to fetch")
    // A fetch that the shop has replaced, which keeps to no type.
    if (is === "no-response") return undefined as unknown as Response
    if (is === "hostile") return hostile()
    const response = text()
    const json = async (): Promise<unknown> => {
      await Promise.race([is === "mute" ? given : later(clock, bodyDelay), given])
      return response.json()
    }
    return Object.assign(text(), { json })
  }
  return send
}

/** Amazon's callback may come twice with one flow (`again`), or with two (`twice`). */
function scriptOf(clock: Clock, { begins, delay, throws }: Click["amazon"]) {
  const flows: ReturnType<typeof aFlow>[] = []
  const make = (): ConfirmationFlow => {
    const made = aFlow(clock, throws)
    flows.push(made)
    return made.flow
  }
  const initConfirmationFlow = (_seller: string, _id: string, begin: (flow: ConfirmationFlow) => void): void => {
    if (begins === "throws") throw new Error("Amazon's script is broken")
    if (begins === "never") return
    const first = (): ConfirmationFlow => {
      const flow = make()
      begin(flow)
      return flow
    }
    if (begins === "at-once") first()
    else
      clock.setTimeout(() => {
        const flow = first()
        if (begins === "again") begin(flow)
        if (begins === "twice") begin(make())
      }, delay)
  }
  return { flows, script: { OffAmazonPayments: { initConfirmationFlow } } as AmazonScript }
}

/** How many flows Amazon's script begins for a click. */
const flowsOf = ({ begins }: Click["amazon"]): number =>
  ({ once: 1, "at-once": 1, again: 1, twice: 2, throws: 0, never: 0 })[begins]

let count = 0

/** Presses "buy now", lets the time pass, and tells what was taken: exits of each flow, and the answers to each click. */
export async function press({ server, amazon, secondClick, leaves }: Click) {
  const clock = aClock()
  const page = enterPage(clock)
  try {
    const { flows, script } = scriptOf(clock, amazon)
    const shop = {
      backendUrl: "http://store.test",
      publishableKey: "pk",
      language: "en",
      fetch: fetchOf(clock, server),
    }
    const settings = { sellerId: "SELLER", onward: "confirmation-flow" } as const
    const request = {
      settings,
      cartId: "cart_1",
      orderReferenceId: `S02-${String((count += 1))}`,
      timeout,
      flowTimeout,
    }
    const settled: { readonly at: number; readonly value: unknown }[] = []
    const click = (): void => {
      const note = (value: unknown): void => void settled.push({ at: clock.now(), value })
      void confirm(shop, { ...request, amazon: script }).then(note, note)
    }
    click()
    // A second click after the end is another click, with a flow of its own.
    if (secondClick !== null) clock.setTimeout(() => settled.length === 0 && click(), secondClick)
    if (leaves !== null) clock.setTimeout(() => void page.leave(), leaves)
    await clock.pass(5 * timeout)
    return {
      expected: flowsOf(amazon),
      flows: flows.map(({ exits }) => exits),
      settled,
      begun: amazon.begins === "at-once" ? 0 : amazon.delay,
    }
  } finally {
    page.close()
  }
}

/** Which answers allow the way to Amazon: 200 to 299, an object whose own `next` says so. */
export function allows({ is, status, body }: Click["server"]): boolean {
  if (is !== "answers" || status > 299 || [204, 205].includes(status)) return false
  try {
    const answer: unknown = JSON.parse(body)
    return (
      typeof answer === "object" &&
      answer !== null &&
      Object.getOwnPropertyDescriptor(answer, "next")?.value === "confirmation-flow"
    )
  } catch {
    return false
  }
}

export const limits = { timeout, flowTimeout }
export const isTyped = (value: unknown): boolean =>
  value instanceof AmazonPayProblem ||
  ["confirmation-flow", "complete"].includes(String((value as { readonly next?: unknown } | undefined)?.next))
