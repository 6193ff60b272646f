import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { startSimulator, type Simulator } from "../../src/simulator/start"

type Answer = { readonly status: number; readonly body: unknown }
type Answers = Readonly<Record<string, () => Answer>>
/** Where the page and Amazon are, for routes whose answers name them. */
export type Places = { readonly simulator: Simulator; readonly url: string }
type ClientPage = {
  readonly body: string
  readonly script: string
  /** Routes that answer otherwise than for a shop of Checkout v1, by the last word of their path. */
  readonly answers?: (places: Places) => Answers
}

const root = join(__dirname, "../..")
const imports = JSON.stringify({
  imports: {
    "medusa-payment-amazon-pay/client": "/client.mjs",
    "medusa-payment-amazon-pay/client/v2": "/client-v2.mjs",
  },
})
const html = (body: string): string => `<!doctype html><html lang="en"><title>Checkout</title>
<script type="importmap">${imports}</script>
${body}<script type="module" src="/page.mjs"></script>`

/** A code block of a guide, as it is printed: the first one of this language that has this text in it. */
export async function printed(guide: string, language: string, text: string): Promise<string> {
  const blocks = (await readFile(join(root, guide), "utf8")).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)
  const found = [...blocks].find(([, of, block]) => of === language && block?.includes(text))?.[2]
  if (found === undefined) throw new Error(`${guide} has no ${language} block with ${text}`)
  return found
}

/** The lines of a file that is built. */
export const built = (name: string): Promise<string> => readFile(join(root, ".medusa/server/client", name), "utf8")

/** A page of a shop whose store routes answer as told, with the simulator's button, widgets and hosted page. */
export async function aClientPage({ body, script, answers: given }: ClientPage) {
  const { launchBrowser } = await import("../../scripts/demo/browser.mjs")
  const simulator = await startSimulator({ tls: false })
  const confirms: Answer[] = []
  const asked: string[] = []
  const config = {
    seller_id: simulator.sellerId,
    client_id: simulator.clientId,
    region: "de",
    sandbox: true,
    widgets_url: `${simulator.http}/OffAmazonPayments/eur/sandbox/lpa/js/Widgets.js`,
    language: "en-GB",
    onward: "confirmation-flow",
  }
  const attached = { order_reference: { id: "S02-0000000-0000000", state: "Draft" }, address_imported: true }
  const untouched = { state: "attached", reason: null, next: null, message: null, order_id: null }
  const attachments: unknown[] = []
  const outcomes: object[] = []
  const usual: Answers = {
    config: () => ({ status: 200, body: { config } }),
    "order-reference": () => ({ status: 200, body: attachments.shift() ?? attached }),
    outcome: () => ({ status: 200, body: { ...untouched, ...outcomes.shift() } }),
    confirm: () => confirms.shift() ?? { status: 200, body: { next: "confirmation-flow" } },
  }
  const files: Readonly<Record<string, () => Promise<string> | string>> = {
    "/page.mjs": () => script,
    "/client.mjs": () => built("index.mjs"),
    "/client-v2.mjs": () => built("v2/index.mjs"),
  }
  const url = (): string => `http://localhost:${String((server.address() as AddressInfo).port)}`
  const answerStore = (name: string): readonly [number, string, string] => {
    asked.push(name)
    const { status, body } = { ...usual, ...given?.({ simulator, url: url() }) }[name]?.() ?? { status: 404, body: {} }
    return [status, "application/json", JSON.stringify(body)]
  }
  const answerPage = async (path: string): Promise<readonly [number, string, string]> => {
    const type = path.endsWith(".mjs") ? "text/javascript" : "text/html; charset=utf-8"
    return [200, type, (await files[path]?.()) ?? html(body)]
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/"
    const answering = path.startsWith("/store/")
      ? Promise.resolve(answerStore(path.split("/").at(-1) ?? ""))
      : answerPage(path)
    void answering.then(([status, type, text]) => response.writeHead(status, { "content-type": type }).end(text))
  })
  server.listen(0)
  await once(server, "listening")
  const browser: Browser = await launchBrowser()
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage()
  const failures: string[] = []
  page.on("pageerror", (error) => failures.push(error.message))
  return {
    page,
    asked,
    failures,
    simulator,
    url: url(),
    /** What the next presses of "buy now" are answered with. */
    willConfirm: (...next: readonly Answer[]) => void confirms.push(...next),
    /** What the next attachment is answered with; else that it is a Draft. */
    willAttach: (next: unknown) => void attachments.push(next),
    /** How the cart's payment stands when it is asked for next; else that nobody has pressed yet. */
    willStand: (next: object) => void outcomes.push(next),
    signIn: async () => {
      const [popup] = await Promise.all([
        page.waitForEvent("popup"),
        page.locator("#amazon-button button").click({ timeout: 10_000 }),
      ])
      await popup.locator("button[value=allow]").click()
    },
    chooseCard: (tail: string) =>
      page
        .frameLocator("#wallet iframe")
        .getByRole("radio", { name: new RegExp(tail) })
        .press("Space"),
    stop: async () => {
      await browser.close()
      server.closeAllConnections()
      server.close()
      await simulator.stop()
    },
  }
}

/** A decline as the store tells it. */
export const declined = {
  status: 422,
  body: {
    type: "amazon_pay_problem",
    code: "PaymentMethodNotAllowed",
    next: "wallet",
    message: "That payment method was not accepted for this transaction. Please choose another.",
  },
} as const satisfies Answer
