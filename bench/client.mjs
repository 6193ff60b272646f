import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { launchBrowser } from "../scripts/demo/browser.mjs"
import { root } from "../scripts/install-missing.mjs"
import { median } from "./median.mjs"
import { result } from "./result.mjs"

const limitKiB = 5
const shopAnswers = 100
const warmUps = 5
const rounds = 25

const built = (name) => readFileSync(join(root, ".medusa/server/client", name), "utf8")
const kibibytes = (text) => gzipSync(text, { level: 9 }).length / 1024

/** What a storefront's buyers load: the file as it is shipped, over gzip. */
const sizes = () => [
  result("client-gzip", kibibytes(built("index.mjs")), { unit: "KiB", limit: limitKiB }),
  result("client-v2-gzip", kibibytes(built("v2/index.mjs")), { unit: "KiB", limit: limitKiB }),
  result("client-react-gzip", kibibytes(built("react.mjs")), { unit: "KiB" }),
]

/**
 * In the page: times from the click to `success()`, in turns. The bare flow is what Amazon's sample does: begin, ask the
 * shop, end. Shop and Amazon's script are the same for both, the shop needs as long as a timer says.
 */
async function clicks({ client, answers, count }) {
  const { confirm } = await import(client)
  const ask = () =>
    new Promise((resolve) =>
      setTimeout(() => resolve(new Response('{"next":"confirmation-flow"}', { status: 200 })), answers),
    )
  const press = (run) =>
    new Promise((resolve) => {
      const started = performance.now()
      const flow = { success: () => resolve(performance.now() - started), error: () => resolve(NaN) }
      run((_seller, _id, begin) => setTimeout(() => begin(flow), 0))
    })
  const bare = (initConfirmationFlow) =>
    initConfirmationFlow("SELLER", "S02", async (flow) => {
      const response = await ask()
      const { next } = await response.json()
      if (response.ok && next === "confirmation-flow") flow.success()
      else flow.error()
    })
  const shop = { backendUrl: "https://store.test", publishableKey: "pk", language: "en", fetch: ask }
  const settings = { sellerId: "SELLER", onward: "confirmation-flow" }
  const ours = (number) => (initConfirmationFlow) =>
    confirm(shop, {
      amazon: { OffAmazonPayments: { initConfirmationFlow } },
      settings,
      cartId: "cart",
      orderReferenceId: `S02-${number}`,
    })
  const times = []
  for (let number = 0; number < count; number += 1) times.push([await press(bare), await press(ours(number))])
  return times
}

async function addedTime() {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const client = `data:text/javascript;base64,${Buffer.from(built("index.mjs")).toString("base64")}`
    const times = await page.evaluate(clicks, { client, answers: shopAnswers, count: warmUps + rounds })
    const measured = times.slice(warmUps)
    const [bare, ours] = [0, 1].map((which) => median(measured.map((pair) => pair[which])))
    return [result("client-over-bare-flow", ours / bare, { unit: "ratio" })]
  } finally {
    await browser.close()
  }
}

/** What the client costs a buyer: bytes, and time between the click and Amazon's page, beyond the shop's answer. */
export const measureClient = async () => [...sizes(), ...(await addedTime())]
