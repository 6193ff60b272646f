import { chromium, type Browser } from "playwright-core"

type Packaged = {
  readonly packagedChromium: () => Promise<{ readonly executablePath: string; readonly args: string[] }>
}

/** A headless Chromium that comes with an npm package, so that no browser has to be installed. */
export const launchChromium = async (): Promise<Browser> => {
  const { packagedChromium } = (await import("../../../scripts/demo/packaged-chromium.mjs")) as Packaged
  return chromium.launch({ ...(await packagedChromium()), headless: true })
}
