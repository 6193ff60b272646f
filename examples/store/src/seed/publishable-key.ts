import type { MedusaContainer } from "@medusajs/framework/types"
import { createApiKeysWorkflow, linkSalesChannelsToApiKeyWorkflow } from "@medusajs/medusa/core-flows"
import { findId } from "./find-id"
import { must } from "./must"

const title = "Lindenhof storefront"

/** The key with which the storefront's pages ask the store. */
export async function seedPublishableKey(container: MedusaContainer, salesChannelId: string): Promise<void> {
  if ((await findId(container, "api_key", { title })) !== undefined) return
  const key = { title, type: "publishable" as const, created_by: "" }
  const { result } = await createApiKeysWorkflow(container).run({ input: { api_keys: [key] } })
  const { id } = must(result[0], "publishable key")
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id, add: [salesChannelId] } })
}
