import type { MedusaContainer } from "@medusajs/framework/types"
import { createRegionsWorkflow, createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { findId } from "./find-id"

type SeedRegion = {
  readonly name: string
  readonly currency: string
  readonly country: string
  readonly account: string
  readonly tax: { readonly name: string; readonly code: string; readonly rate: number }
}

/** `account` is the key under `accounts` in the plugin's options, and the end of the provider's id. */
const regions: readonly SeedRegion[] = [
  { name: "Germany", currency: "eur", country: "de", account: "de", tax: { name: "MwSt.", code: "de-19", rate: 19 } },
  {
    name: "United Kingdom",
    currency: "gbp",
    country: "gb",
    account: "uk",
    tax: { name: "VAT", code: "gb-20", rate: 20 },
  },
  { name: "Austria", currency: "eur", country: "at", account: "at", tax: { name: "USt.", code: "at-20", rate: 20 } },
]

async function seedRegion(container: MedusaContainer, it: SeedRegion): Promise<void> {
  const { name, currency: currency_code, country, account } = it
  if ((await findId(container, "region", { name })) !== undefined) return
  const payment_providers = [`pp_amazon-pay_${account}`, "pp_system_default"]
  const region = { name, currency_code, countries: [country], payment_providers, is_tax_inclusive: true }
  await createRegionsWorkflow(container).run({ input: { regions: [region] } })
}

async function seedTax(container: MedusaContainer, { country, tax }: SeedRegion): Promise<void> {
  if ((await findId(container, "tax_region", { country_code: country })) !== undefined) return
  const region = { country_code: country, provider_id: "tp_system", default_tax_rate: tax }
  await createTaxRegionsWorkflow(container).run({ input: [region] })
}

/** Where the shop sells: prices with tax, Amazon Pay and an invoice to choose from. */
export async function seedRegions(container: MedusaContainer): Promise<void> {
  for (const region of regions) {
    await seedRegion(container, region)
    await seedTax(container, region)
  }
}
