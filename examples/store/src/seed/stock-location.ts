import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStockLocationsWorkflow, linkSalesChannelsToStockLocationWorkflow } from "@medusajs/medusa/core-flows"
import { findId } from "./find-id"
import { must } from "./must"

const name = "Lager Hamburg"

/** Where the goods lie, and from where the channel sells them. */
export async function seedStockLocation(container: MedusaContainer, salesChannelId: string): Promise<string> {
  const present = await findId(container, "stock_location", { name })
  if (present !== undefined) return present
  const address = { address_1: "Am Sandtorkai 1", city: "Hamburg", postal_code: "20457", country_code: "DE" }
  const { result } = await createStockLocationsWorkflow(container).run({ input: { locations: [{ name, address }] } })
  const { id } = must(result[0], "stock location")
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [salesChannelId] } })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  return id
}
