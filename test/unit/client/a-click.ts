import fc from "fast-check"
import type { AmazonScript, ConfirmationFlow } from "../../../src/client/amazon-script"
import { confirm } from "../../../src/client/confirm"
import { AmazonPayProblem } from "../../../src/client/problem"
import { aClock, aFlow, enterPage, type Clock } from "./a-page"
import { answerOf, fetchOf, problemBody, serverWith, strangeBody, timeout } from "./a-server"

const flowTimeout = 10_000

const word = fc.constantFrom("confirmation-flow", "complete", "success", "wallet", "", "__proto__", 0, null, {})

/** What a body may be: the store's own, a problem, or nothing of ours. */
const body = fc.oneof(
  { weight: 4, arbitrary: fc.record({ next: word }).map((it) => JSON.stringify(it)) },
  { weight: 3, arbitrary: problemBody(word) },
  { weight: 3, arbitrary: strangeBody },
)

const server = serverWith(body)

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
export const allows = (server: Click["server"]): boolean =>
  Object.getOwnPropertyDescriptor(answerOf(server) ?? {}, "next")?.value === "confirmation-flow"

export const limits = { timeout, flowTimeout }
export const isTyped = (value: unknown): boolean =>
  value instanceof AmazonPayProblem ||
  ["confirmation-flow", "complete"].includes(String((value as { readonly next?: unknown } | undefined)?.next))
