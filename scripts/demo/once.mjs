import { signInAdmin } from "./admin-api.mjs"
import { launchBrowser } from "./browser.mjs"
import { runJourneys } from "./journeys.mjs"
import { createProgress } from "./progress.mjs"
import { startStack } from "./stack.mjs"

const anyPort = { store: 0, storefront: 0, simulator: 0 }

const summaryOf = (journeys) => {
  const success = journeys.find(({ name }) => name === "success")
  return {
    ok: journeys.every(({ ok }) => ok),
    order_id: success?.order_id ?? null,
    amazon_calls: success?.amazon_calls ?? null,
    amazon_calls_v2: journeys.find(({ name }) => name === "v2-express")?.amazon_calls ?? null,
    journeys,
  }
}

async function walk(stack) {
  const { step } = createProgress()
  const browser = await step("Browser", () => launchBrowser())
  try {
    const admin = await signInAdmin(stack.urls.backend, stack.admin)
    return summaryOf(await runJourneys({ browser, stack, admin }, step))
  } finally {
    await browser.close()
  }
}

/** The whole demo by itself; the last line on stdout is the result as JSON. */
export async function once() {
  let stack
  let result
  const end = async () => {
    await stack?.stop().catch(() => undefined)
    process.exit(1)
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end)
  try {
    stack = await startStack({ ports: anyPort, admin: false, throwaway: true })
    result = await walk(stack)
  } catch (error) {
    result = { ok: false, error: error.message }
  } finally {
    await stack?.stop()
  }
  if (!result.ok && stack !== undefined) process.stderr.write(`${stack.logs.store.slice(-40).join("\n")}\n`)
  process.stdout.write(`${JSON.stringify(result)}\n`)
  process.exit(result.ok ? 0 : 1)
}
