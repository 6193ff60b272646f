import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow, createShippingProfilesWorkflow } from "@medusajs/medusa/core-flows"
import { findId } from "./find-id"
import { must } from "./must"

const options = [
  { code: "standard", name: "Standard", description: "2–3 days", eur: 4.9, gbp: 3.9 },
  { code: "express", name: "Express", description: "Next working day", eur: 9.9, gbp: 8.9 },
]

const zones = [
  { name: "Germany", country_code: "de" },
  { name: "United Kingdom", country_code: "gb" },
  { name: "Austria", country_code: "at" },
]

type Option = (typeof options)[number]

const optionFor = ({ code, name, description, eur, gbp }: Option, shipping_profile_id: string) => ({
  name,
  price_type: "flat" as const,
  provider_id: "manual_manual",
  shipping_profile_id,
  type: { label: name, description, code },
  prices: [
    { currency_code: "eur", amount: eur },
    { currency_code: "gbp", amount: gbp },
  ],
  rules: [
    { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
    { attribute: "is_return", value: "false", operator: "eq" as const },
  ],
})

async function seedProfile(container: MedusaContainer): Promise<string> {
  const present = await findId(container, "shipping_profile", { type: "default" })
  if (present !== undefined) return present
  const data = [{ name: "Default", type: "default" }]
  const { result } = await createShippingProfilesWorkflow(container).run({ input: { data } })
  return must(result[0], "shipping profile").id
}

async function newServiceZones(container: MedusaContainer, stockLocationId: string): Promise<readonly string[]> {
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Lindenhof parcels",
    type: "shipping",
    service_zones: zones.map(({ name, country_code }) => ({
      name,
      geo_zones: [{ type: "country" as const, country_code }],
    })),
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  return set.service_zones.map(({ id }) => id)
}

/** Two parcel services to each country. Gives the id of the profile that all products have. */
export async function seedShipping(container: MedusaContainer, stockLocationId: string): Promise<string> {
  const profileId = await seedProfile(container)
  if ((await findId(container, "shipping_option")) !== undefined) return profileId
  const serviceZones = await newServiceZones(container, stockLocationId)
  const input = serviceZones.flatMap((service_zone_id) =>
    options.map((option) => ({ ...optionFor(option, profileId), service_zone_id })),
  )
  await createShippingOptionsWorkflow(container).run({ input })
  return profileId
}
