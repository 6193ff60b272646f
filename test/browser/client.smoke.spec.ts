import type { Browser, Page } from "playwright-core"
import type * as Client from "../../src/client/index"

type Answer = { readonly status?: number; readonly body?: string; readonly fail?: "network" | "never" | "body" }
type Flow = { readonly begin?: "never" | "throws" | "late" }
type Ended = { readonly calls: readonly string[]; readonly result: Readonly<Record<string, unknown>> }

const json = (status: number, value: unknown): Answer => ({ status, body: JSON.stringify(value) })
const problem = (status: number, value: object): Answer => json(status, { type: "amazon_pay_problem", ...value })
const confirmed = json(200, { next: "confirmation-flow" })

describe("confirm of the browser client", () => {
  let browser: Browser
  let page: Page
  let stop: () => Promise<void>

  beforeAll(async () => {
    const { buildIfStale } = await import("../../scripts/build-if-stale.mjs")
    const { launchBrowser } = await import("../../scripts/demo/browser.mjs")
    const { startStorefront } = await import("../../examples/storefront/server.mjs")
    const { choosePort } = await import("../../scripts/demo/ports.mjs")
    await buildIfStale()
    const port = await choosePort(0, new Set())
    const nowhere = "http://localhost:9"
    const served = await startStorefront({ port, backendUrl: nowhere, publishableKey: "pk_test", amazonUrl: nowhere })
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.goto(`http://localhost:${String(port)}/`)
    stop = async () => {
      await browser.close()
      await served.stop()
    }
  }, 120_000)
  afterAll(() => stop())

  /** Presses "buy now" in the page; Amazon's flow and the store's answer are as told. */
  const press = (answer: Answer, flow: Flow = {}, clicks = 1): Promise<Ended> =>
    page.evaluate(
      async ({ answer, flow, clicks }) => {
        const name = "medusa-payment-amazon-pay/client"
        const client = (await import(name)) as typeof Client
        const calls: string[] = []
        const end = { success: () => calls.push("success"), error: () => calls.push("error") }
        const initConfirmationFlow = (seller: string, id: string, begin: (flow: typeof end) => void) => {
          calls.push(`begin ${seller} ${id}`)
          if (flow.begin === "throws") throw new Error("Amazon's script is broken")
          if (flow.begin !== "never") setTimeout(() => begin(end), flow.begin === "late" ? 300 : 0)
        }
        const send = async (url: string, init?: RequestInit): Promise<Response> => {
          calls.push(`ask ${String(init?.method)} ${new URL(url).pathname}`)
          if (answer.fail === "network") throw new TypeError("Failed to fetch")
          const aborted = new Promise<never>((_resolve, reject) => {
            init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")))
          })
          if (answer.fail === "never") return aborted
          const response = new Response(answer.body ?? "", { status: answer.status ?? 200 })
          if (answer.fail === "body") Object.assign(response, { json: () => aborted })
          return response
        }
        const shop = { backendUrl: "http://store.test", publishableKey: "pk", fetch: send as typeof fetch }
        const orderReferenceId = `S02-${String(Math.random()).slice(2, 9)}`
        // Only what confirm reads of Amazon's script and the shop's settings.
        const request = {
          amazon: { OffAmazonPayments: { initConfirmationFlow } },
          settings: { sellerId: "SELLER", onward: "confirmation-flow" },
          cartId: "cart_1",
          orderReferenceId,
          timeout: 200,
          flowTimeout: 150,
        } as unknown as Parameters<typeof client.confirm>[1]
        const runs = Array.from({ length: clicks }, () => client.confirm(shop, request))
        const [first] = await Promise.allSettled(runs)
        await new Promise((resolve) => setTimeout(resolve, flow.begin === "late" ? 400 : 20))
        const told = calls.map((call) => call.replace(orderReferenceId, "S02"))
        if (first?.status === "fulfilled") return { calls: told, result: { ...first.value } }
        const { code, next, status, retryAfterSeconds, message } = first?.reason as InstanceType<
          typeof client.AmazonPayProblem
        >
        return { calls: told, result: { code, next, status, retryAfterSeconds, message } }
      },
      { answer, flow, clicks },
    )

  const asked = ["begin SELLER S02", "ask POST /store/amazon-pay/carts/cart_1/confirm"]

  it("ends the flow with success after 200 and the word for it", async () => {
    expect(await press(confirmed)).toEqual({ calls: [...asked, "success"], result: { next: "confirmation-flow" } })
  })

  it("ends the flow with error when the store says that the cart is to be completed", async () => {
    expect(await press(json(200, { next: "complete" }))).toEqual({
      calls: [...asked, "error"],
      result: { next: "complete" },
    })
  })

  it.each([
    [
      "402 with a problem",
      problem(402, { code: "PaymentMethodNotAllowed", message: "No.", next: "wallet" }),
      "PaymentMethodNotAllowed",
      "wallet",
    ],
    [
      "409 with a problem",
      problem(409, { code: "amount-changed", message: "No.", next: "new-order-reference" }),
      "amount-changed",
      "new-order-reference",
    ],
    ["400 of Medusa", json(400, { type: "not_allowed", message: "Publishable key required" }), "not_allowed", "retry"],
    ["500 with HTML", { status: 500, body: "<h1>Internal Server Error</h1>" }, "unreadable", "retry"],
    ["200 with HTML", { status: 200, body: "<h1>Welcome</h1>" }, "unreadable", "retry"],
    ["200 with half an answer", { status: 200, body: '{"next":"confirm' }, "unreadable", "retry"],
    ["200 with an unknown word", json(200, { next: "success" }), "unreadable", "retry"],
    ["200 with a list", json(200, []), "unreadable", "retry"],
    ["200 with nothing", { status: 200, body: "" }, "unreadable", "retry"],
    ["200 with null", json(200, null), "unreadable", "retry"],
    ["no connection", { fail: "network" }, "unreachable", "retry"],
    ["no answer in time", { fail: "never" }, "timeout", "retry"],
    ["a body that never ends", { fail: "body" }, "timeout", "retry"],
  ] as const)("ends the flow with error, once, after %s", async (_what, answer, code, next) => {
    const { calls, result } = await press(answer)
    expect(calls).toEqual([...asked, "error"])
    expect(result).toMatchObject({ code, next })
  })

  it("tells how long to wait, and the store's message", async () => {
    const answer = problem(503, { code: "throttled", message: "Later.", next: "retry", retry_after_seconds: 10 })
    expect((await press(answer)).result).toMatchObject({ status: 503, retryAfterSeconds: 10, message: "Later." })
  })

  it.each([
    ["never begins", "never", ["begin SELLER S02"]],
    ["throws", "throws", ["begin SELLER S02"]],
    ["begins when nobody waits any more", "late", ["begin SELLER S02", "error"]],
  ] as const)("does not ask the store when Amazon's flow %s", async (_how, begin, calls) => {
    const ended = await press(confirmed, { begin })
    expect(ended).toMatchObject({ calls, result: { code: "flow-unavailable", next: "retry" } })
  })

  it("begins one flow for three clicks", async () => {
    expect((await press(confirmed, {}, 3)).calls).toEqual([...asked, "success"])
  })
})
