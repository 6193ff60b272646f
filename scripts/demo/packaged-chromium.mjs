import { mkdirSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"

/** In one process the browser ends with its first closed context. */
const unwanted = new Set(["--single-process", "--no-zygote"])

/**
 * The Chromium that comes with an npm package. It unpacks itself into the temporary folder under a fixed name, where
 * another user's copy could be in the way: each user has a folder of his own.
 *
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function packagedChromium() {
  const folder = join(tmpdir(), `amazon-pay-chromium-${userInfo().username}`)
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: browser } = await import("@sparticuz/chromium")
    return { executablePath: await browser.executablePath(), args: browser.args.filter((it) => !unwanted.has(it)) }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
