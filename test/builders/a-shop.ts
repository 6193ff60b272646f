import { ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"

/** What a storefront needs to know of a seeded shop. */
export type Shop = {
  readonly publishableKey: string
  readonly regions: { readonly de: string; readonly uk: string; readonly jp: string }
  /** One variant of 94.50 EUR / 81.00 GBP / 9450 JPY, nothing to ship. */
  readonly variant: string
}

const providers = { de: "pp_amazon-pay_de", uk: "pp_amazon-pay_uk", jp: "pp_amazon-pay_jp" } as const

/** The German seller under other policies (medusa-config.ts). */
export const germanAccounts = [
  "de-asynchronous",
  "de-split",
  "de-lossy",
  "de-now",
  "de-pending",
  "de-lenient",
  "de-keep",
  "de-then",
] as const
/** The same seller by checkout v2. */
export const accountsOfV2 = ["v2", "v2-pending", "v2-lenient", "v2-then"] as const
const germanProviders = [
  providers.de,
  ...[...germanAccounts, ...accountsOfV2].map((account) => `pp_amazon-pay_${account}`),
]

/** A small shop in a fresh database: three regions with Amazon Pay, one product, a publishable key. */
export async function aShop(container: MedusaContainer): Promise<Shop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web" }] },
  })
  const channel = channels[0]?.id ?? ""
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  const key = keys[0]
  if (!key) throw new Error("no key")
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel] } })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Germany",
          currency_code: "eur",
          countries: ["de", "at"],
          payment_providers: [...germanProviders, "pp_system_default"],
        },
        {
          name: "United Kingdom",
          currency_code: "gbp",
          countries: ["gb"],
          payment_providers: [providers.uk, "pp_system_default"],
        },
        { name: "Japan", currency_code: "jpy", countries: ["jp"], payment_providers: [providers.jp] },
      ],
    },
  })
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Kettle",
          status: ProductStatus.PUBLISHED,
          options: [{ title: "Size", values: ["One"] }],
          variants: [
            {
              title: "One",
              options: { Size: "One" },
              manage_inventory: false,
              prices: [
                { currency_code: "eur", amount: 94.5 },
                { currency_code: "gbp", amount: 81 },
                { currency_code: "jpy", amount: 9450 },
              ],
            },
          ],
          sales_channels: [{ id: channel }],
        },
      ],
    },
  })
  return {
    publishableKey: key.token,
    regions: { de: regions[0]?.id ?? "", uk: regions[1]?.id ?? "", jp: regions[2]?.id ?? "" },
    variant: products[0]?.variants[0]?.id ?? "",
  }
}
