import { parseMoney } from "../../src/services/domain/money"
import { capture } from "../../src/services/payments/capture"
import { merchantAsks } from "../../src/services/payments/parts"
import { refund } from "../../src/services/payments/refund"
import type { MemoryHeart } from "./memory-heart"
import { sessionId } from "./memory-heart"

/** The merchant's clicks, as Medusa hands them on: a row is there while the heart works, and dropped when it says no. */
export function aTill({ parts }: Pick<MemoryHeart, "parts">) {
  const rows = new Map<string, number>()
  const clicks = { count: 0 }
  const shop = {
    hasCapture: (id: string) => Promise.resolve(rows.has(id)),
    hasRefund: (id: string) => Promise.resolve(rows.has(id)),
  }
  const asked = (prefix: string, amount: string) => {
    const id = `${prefix}_${String((clicks.count += 1))}`
    rows.set(id, Number(amount))
    return { id, amount: parseMoney(amount, "EUR"), common: { sessionId, shop, asker: merchantAsks("user_merchant") } }
  }
  const settled = <T extends { readonly is: string }>(id: string, answer: T): T => {
    if (answer.is === "not-captured") rows.delete(id)
    return answer
  }
  return {
    capture: async (of: string, createdBy: string | null = null) => {
      const { id, amount, common } = asked("capt", of)
      return settled(id, await capture(parts, { ...common, medusaCaptureId: id, amount, createdBy }))
    },
    refund: async (of: string) => {
      const { id, amount, common } = asked("ref", of)
      return settled(id, await refund(parts, { ...common, medusaRefundId: id, amount }))
    },
    /** Medusa's rows that stand, by kind. */
    rows: (prefix: "capt" | "ref") => [...rows].filter(([id]) => id.startsWith(prefix)).map(([, amount]) => amount),
    folio: async () => {
      const folio = await parts.ledger.load({ sessionId })
      if (!folio) throw new Error("not in the ledger")
      return folio
    },
  }
}
