import type { MedusaContainer } from "@medusajs/framework/types"
import { createSalesChannelsWorkflow, createStoresWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { findId } from "./find-id"
import { must } from "./must"

const name = "Lindenhof"

const supported_currencies = [
  { currency_code: "eur", is_default: true, is_tax_inclusive: true },
  { currency_code: "gbp", is_default: false, is_tax_inclusive: true },
]

async function newSalesChannel(container: MedusaContainer): Promise<string> {
  const { result } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name }] } })
  return must(result[0], "sales channel").id
}

/** The shop's own channel, and a store whose default it is. */
export async function seedSalesChannel(container: MedusaContainer): Promise<string> {
  const channel = (await findId(container, "sales_channel", { name })) ?? (await newSalesChannel(container))
  const store = { name, supported_currencies, default_sales_channel_id: channel }
  const present = await findId(container, "store")
  if (present === undefined) await createStoresWorkflow(container).run({ input: { stores: [store] } })
  else await updateStoresWorkflow(container).run({ input: { selector: { id: present }, update: store } })
  return channel
}
