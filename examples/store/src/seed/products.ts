import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { catalogue, type CatalogueItem } from "./catalogue"

export type Places = {
  readonly salesChannelId: string
  readonly stockLocationId: string
  readonly shippingProfileId: string
}

const stock = 100_000
const option = { title: "Kind", value: "One" }

/** Medusa serves the folder `static` itself, so that a path without a host is right wherever the store runs. */
const pictureOf = ({ handle }: CatalogueItem): string => `/static/${handle}.svg`

const productOf = (item: CatalogueItem, { salesChannelId, shippingProfileId }: Places) => ({
  handle: item.handle,
  title: item.title,
  subtitle: item.subtitle,
  description: item.description,
  weight: item.grams,
  metadata: { de: item.de, fr: item.fr, it: item.it, es: item.es },
  status: ProductStatus.PUBLISHED,
  thumbnail: pictureOf(item),
  images: [{ url: pictureOf(item) }],
  shipping_profile_id: shippingProfileId,
  sales_channels: [{ id: salesChannelId }],
  options: [{ title: option.title, values: [option.value] }],
  variants: [
    {
      title: option.value,
      sku: `LINDENHOF-${item.handle.toUpperCase()}`,
      options: { [option.title]: option.value },
      prices: [
        { currency_code: "eur", amount: item.eur },
        { currency_code: "gbp", amount: item.gbp },
      ],
    },
  ],
})

async function handlesIn(container: MedusaContainer): Promise<ReadonlySet<string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const answer = await query.graph({ entity: "product", fields: ["handle"] })
  const data = answer.data as readonly { readonly handle: string }[]
  return new Set(data.map(({ handle }) => handle))
}

type InventoryItem = { readonly id: string; readonly location_levels?: readonly unknown[] }

async function fillStock(container: MedusaContainer, location_id: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const answer = await query.graph({ entity: "inventory_item", fields: ["id", "location_levels.id"] })
  const inventory_levels = (answer.data as readonly InventoryItem[])
    .filter(({ location_levels = [] }) => location_levels.length === 0)
    .map(({ id }) => ({ inventory_item_id: id, location_id, stocked_quantity: stock }))
  if (inventory_levels.length > 0) await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels } })
}

/** The catalogue, with so much of everything that no demo sells out. */
export async function seedProducts(container: MedusaContainer, places: Places): Promise<void> {
  const present = await handlesIn(container)
  const products = catalogue.filter(({ handle }) => !present.has(handle)).map((item) => productOf(item, places))
  if (products.length > 0) await createProductsWorkflow(container).run({ input: { products } })
  await fillStock(container, places.stockLocationId)
}
