import type { Frame } from "playwright-core"
import { violations } from "./open-admin"
import { takePicture, type Buyer } from "./open-shop"

export const widths = {
  wide: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const

/** What a person must never read: a value that is missing, or the name of a text instead of the text. */
const unfinished = /undefined|\bnull\b|NaN|\[object|\b[a-z]+[A-Z][a-zA-Z]+\b/

/** Rules for a whole page, which do not hold for a frame within one; axe itself leaves them out there. */
const ofWholePages = /^axe (landmark-one-main|page-has-heading-one|region):/

const inFrame = async (frame: Frame): Promise<readonly string[]> => {
  const found = await violations(frame, "html")
  return frame.parentFrame() === null ? found : found.filter((it) => !ofWholePages.test(it))
}

/**
 * Looks at the page as it is: takes its picture, and returns what is wrong with it: what axe finds on the page and in
 * Amazon's frames, what is wider than the screen, what is not said in words.
 */
async function lookAt({ page }: Buyer): Promise<readonly string[]> {
  const found = await Promise.all(page.frames().map(inFrame))
  const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
  const text = unfinished.exec(await page.locator("main").innerText())
  return [...found.flat(), ...(Number(over) > 0 ? [`${String(over)} px too wide`] : []), ...(text ?? [])]
}

/** Looks at the page on a wide screen and on a phone; resolves to all that is wrong, by width. */
export async function lookEverywhere(buyer: Buyer, name: string): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [width, size] of Object.entries(widths)) {
    await buyer.page.setViewportSize(size)
    await takePicture(buyer, `shop-${name}-${width}`)
    wrong.push(...(await lookAt(buyer)).map((it) => `${it} (${width})`))
  }
  await buyer.page.setViewportSize(widths.wide)
  return wrong
}
