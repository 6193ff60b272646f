import type { MedusaContainer } from "@medusajs/framework/types"
import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"

import type { Reconciled } from "../../src/workflows/steps/reconcile"
import { reconcileWorkflow } from "../../src/workflows/reconcile"
import type { Shop } from "../builders/a-shop"
import { aShop } from "../builders/a-shop"

/** The small shop, and a key for Medusa's admin API. */
export type SeededShop = Shop & { readonly adminKey: string }

async function seed(container: MedusaContainer): Promise<SeededShop> {
  const shop = await aShop(container)
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Merchant", type: "secret", created_by: "" }] },
  })
  return { ...shop, adminKey: result[0]?.token ?? "" }
}

/** What a test asks a shop's process to do from inside; everything else it asks over HTTP. */
export const errands = {
  seed,
  reconcile: async (container: MedusaContainer): Promise<Reconciled> =>
    (await reconcileWorkflow(container).run({ input: { limit: 50 } })).result,
} as const

export type Errands = { [E in keyof typeof errands]: Awaited<ReturnType<(typeof errands)[E]>> }
