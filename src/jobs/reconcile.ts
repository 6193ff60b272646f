import type { MedusaContainer } from "@medusajs/framework/types"

import { reconcileWorkflow } from "../workflows/reconcile"

/**
 * Runs on every instance without Redis, on one with it; each claims its own rows. The round ends by its time, and Amazon's
 * quota sets the pace; the limit only bounds what one run may do.
 */
export default async function reconcile(container: MedusaContainer): Promise<void> {
  await reconcileWorkflow(container).run({ input: { limit: 500 } })
}

export const config = { name: "amazon-pay-reconcile", schedule: "*/2 * * * *" }
