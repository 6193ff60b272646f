import { existsSync } from "node:fs"
import { chromium } from "playwright-core"
import { packagedChromium } from "./packaged-chromium.mjs"

const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/** Where a browser may be, the one that is sure to fit first. The packaged one is for Linux only. */
const sources = [
  async () => (process.platform === "linux" ? packagedChromium() : undefined),
  async () => ({ executablePath: installed.find((path) => existsSync(path)) }),
  async () => ({ channel: "chrome" }),
  async () => ({}),
]

async function tryLaunch(source) {
  const options = await source()
  if (options === undefined || ("executablePath" in options && options.executablePath === undefined)) {
    throw new Error("not on this machine")
  }
  return chromium.launch({ headless: true, ...options })
}

/**
 * A headless browser: the packaged Chromium, else an installed Chrome, else Playwright's own.
 *
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchBrowser() {
  const failures = []
  for (const source of sources) {
    try {
      return await tryLaunch(source)
    } catch (error) {
      failures.push(error.message.split("\n")[0])
    }
  }
  throw new Error(`No browser could be started: ${failures.join("; ")}. Remedy: npx playwright-core install chromium`)
}
