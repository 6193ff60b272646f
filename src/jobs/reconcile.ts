import type { MedusaContainer } from "@medusajs/framework/types"

import { reconcileWorkflow } from "../workflows/reconcile"

/** Runs on every instance without Redis; each claims its own rows. */
export default async function reconcile(container: MedusaContainer): Promise<void> {
  await reconcileWorkflow(container).run({ input: { limit: 50 } })
}

export const config = { name: "amazon-pay-reconcile", schedule: "*/2 * * * *" }
