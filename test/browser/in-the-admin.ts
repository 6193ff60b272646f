import type { Page } from "playwright-core"

import type { OpenAdmin } from "./open-admin"
import { openAdmin } from "./open-admin"

/** One shop for the tests of a suite, and the merchant signed in in its admin. */
export function inTheAdmin(window?: Parameters<OpenAdmin["merchant"]>[0]) {
  const now: { shop?: OpenAdmin; page?: Page } = {}
  beforeAll(async () => {
    now.shop = await openAdmin()
    now.page = await now.shop.merchant(window)
  }, 240_000)
  afterAll(() => now.shop?.stop())
  return {
    get shop(): OpenAdmin {
      if (!now.shop) throw new Error("the shop is not open yet")
      return now.shop
    },
    get page(): Page {
      if (!now.page) throw new Error("the merchant has not signed in yet")
      return now.page
    },
  }
}
