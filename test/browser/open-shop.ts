import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { BrowserContextOptions, Page } from "playwright-core"

const screenshots = join(__dirname, "screenshots")

type Effects = { readonly counts: Readonly<Record<string, number>> }

type Truth = {
  readonly state: string
  readonly card_tail: string
  readonly order_total: { readonly amount: string; readonly currency: string }
  readonly authorizations: readonly {
    readonly state: string
    readonly amount: { readonly amount: string; readonly currency: string }
    readonly captures: readonly { readonly state: string; readonly refunds: readonly unknown[] }[]
  }[]
}

type SessionTruth = {
  readonly state: string
  readonly address_id: string | null
  readonly card_tail: string | null
  readonly declined_tails: readonly string[]
  readonly charge_permission_id: string | null
}

type PermissionTruth = {
  readonly state: string
  readonly charges: readonly {
    readonly state: string
    readonly amount: { readonly amount: string; readonly currency: string }
  }[]
}

/** The demo as it is shipped, on free ports, with a browser in front and the merchant behind it. */
export async function openShop() {
  const { startStack } = await import("../../scripts/demo/stack.mjs")
  const { launchBrowser } = await import("../../scripts/demo/browser.mjs")
  const { signInAdmin } = await import("../../scripts/demo/admin-api.mjs")
  const { buyerOn } = await import("../../scripts/demo/buyer.mjs")
  const stack = await startStack({
    ports: { store: 0, storefront: 0, simulator: 0 },
    admin: false,
    quiet: true,
    throwaway: true,
  })
  const browser = await launchBrowser()
  const admin = await signInAdmin(stack.urls.backend, stack.admin)
  const { control } = stack

  const newContext = (options: BrowserContextOptions = {}) =>
    browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, ...options })

  return {
    urls: stack.urls,
    admin,
    control,
    newContext,
    buyerOn: (page: Page) => buyerOn(page, stack.urls),
    /** A buyer with a browser profile of his own; closed with its context. */
    newBuyer: async (options: BrowserContextOptions = {}) => {
      const context = await newContext(options)
      return buyerOn(await context.newPage(), stack.urls)
    },
    /** What the store's own API answers. */
    store: async (path: string): Promise<unknown> => {
      const headers = { "x-publishable-api-key": stack.publishableKey }
      return (await fetch(`${stack.urls.backend}/store/${path}`, { headers })).json()
    },
    truth: (id: string) => control.get(`order-references/${id}`) as Promise<Truth>,
    session: (id: string) => control.get(`cv2/sessions/${id}`) as Promise<SessionTruth>,
    /** What is reserved for a checkout session: by each of its charges. */
    charges: async (id: string) => {
      const { charge_permission_id: permission } = (await control.get(`cv2/sessions/${id}`)) as SessionTruth
      if (permission === null) return []
      return ((await control.get(`cv2/charge-permissions/${permission}`)) as PermissionTruth).charges
    },
    /** How often each operation had an effect on an order reference. */
    effects: async (id: string) => ((await control.get(`effects?order_reference_id=${id}`)) as Effects).counts,
    orderCount: async () => (await admin.orders()).length as number,
    stop: async () => {
      await browser.close()
      await stack.stop()
    },
  }
}

export type OpenShop = Awaited<ReturnType<typeof openShop>>
export type Buyer = ReturnType<OpenShop["buyerOn"]>

/** The order reference that the buyer is at, told by the address of Amazon's page. */
export const atOrderReference = ({ page }: Buyer): string =>
  new URL(page.url()).searchParams.get("amazonPaymentContractId") ?? ""

/** The checkout session that the buyer is at, told by the address of Amazon's page or of the review page. */
export const atSession = ({ page }: Buyer): string =>
  new URL(page.url()).searchParams.get("amazonCheckoutSessionId") ?? ""

/** For a person to look at; nothing compares them. */
export async function takePicture({ page }: Buyer, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true })
}
