import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { BrowserFields } from "../../services/domain/browser-fields"
import { moduleIn, partsIn } from "./parts-in"
import { accountIn } from "./account-in"

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
  const { browser, can } = partsIn(container).account(accountIn(container, provider_id)).connector
  return {
    provider_id,
    seller_id: browser.sellerId,
    region: browser.region,
    sandbox: browser.sandbox,
    ...browser.fields,
    language: moduleIn(container).heart().options.language ?? "en",
    onward: can.onward,
  }
}

export const readBrowserConfigStep = createStep(
  "amazon-pay-read-browser-config",
  async ({ provider_id }: { readonly provider_id: string }, { container }) =>
    new StepResponse(await Promise.resolve(configOf(container, provider_id))),
)
