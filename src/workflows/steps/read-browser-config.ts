import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { BrowserFields } from "../../services/payments/view/browser-fields"
import { browserFields } from "../../services/payments/view/browser-fields"
import { moduleIn, partsIn } from "./parts-in"
import { accountOf } from "./amazon-session"

/** Public: ids that Amazon itself shows in the page. */
export type BrowserConfig = {
  readonly provider_id: string
  readonly seller_id: string
  readonly region: string
  readonly sandbox: boolean
  readonly language: string
  /** How "buy now" goes on: Amazon's confirmation flow, or completing the cart at once (us, jp). */
  readonly onward: string
} & BrowserFields

/** @throws MedusaError not_found for a provider that is not ours. */
function configOf(container: MedusaContainer, provider_id: string): BrowserConfig {
  const heart = moduleIn(container).heart()
  const name = accountOf(provider_id)
  if (!provider_id.startsWith("pp_amazon-pay_") || !heart.accounts.includes(name)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "provider_id: is not an Amazon Pay provider of this shop")
  }
  const { browser, can } = partsIn(container).account(name).connector
  return {
    provider_id,
    seller_id: browser.sellerId,
    region: browser.region,
    sandbox: browser.sandbox,
    ...browserFields(browser),
    language: heart.options.language ?? "en",
    onward: can.onward,
  }
}

export const readBrowserConfigStep = createStep(
  "amazon-pay-read-browser-config",
  async ({ provider_id }: { readonly provider_id: string }, { container }) =>
    new StepResponse(await Promise.resolve(configOf(container, provider_id))),
)
