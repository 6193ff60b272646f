import type { MedusaContainer } from "@medusajs/framework/types"

import type { AttentionItem } from "../../services/domain/overview"
import { moduleIn } from "./parts-in"

/** What the reconciliation reports have found and nobody has mended yet, by account. */
export async function openDifferences(container: MedusaContainer): Promise<readonly AttentionItem[]> {
  const waiting = await moduleIn(container).reports().waiting()
  return waiting.map((it) => ({
    ...it,
    code: "report-differences",
    tone: "warning",
    amazon_order_reference_id: null,
    order_id: null,
    order_number: null,
  }))
}
