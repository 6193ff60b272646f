import type { MedusaContainer } from "@medusajs/framework/types"
import { seedAdmin } from "./admin"
import { seedProducts } from "./products"
import { seedPublishableKey } from "./publishable-key"
import { seedRegions } from "./regions"
import { seedSalesChannel } from "./sales-channel"
import { seedShipping } from "./shipping"
import { seedStockLocation } from "./stock-location"

/** Fills an empty store. Whatever is there already stays, so that it may run again and again. */
export default async function seed({ container }: { readonly container: MedusaContainer }): Promise<void> {
  const salesChannelId = await seedSalesChannel(container)
  const stockLocationId = await seedStockLocation(container, salesChannelId)
  await seedRegions(container)
  const shippingProfileId = await seedShipping(container, stockLocationId)
  await seedProducts(container, { salesChannelId, stockLocationId, shippingProfileId })
  await seedPublishableKey(container, salesChannelId)
  await seedAdmin(container)
}
