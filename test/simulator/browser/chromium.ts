import { chromium, type Browser } from "playwright-core"

/** In one process the browser ends with its first closed context. */
const unwanted = new Set(["--single-process", "--no-zygote"])

/** A headless Chromium that comes with the package, so that no browser has to be installed. */
export const launchChromium = async (): Promise<Browser> => {
  const { default: packaged } = await import("@sparticuz/chromium")
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter((arg) => !unwanted.has(arg)),
    headless: true,
  })
}
