import type { Change, Folio } from "../ports/ledger"

const listOf = {
  round: "rounds",
  authorization: "authorizations",
  capture: "captures",
  refund: "refunds",
  chargeback: "chargebacks",
  plan: "plans",
  wish: "wishes",
} as const

/** The folio as it stands once `changes` are committed. */
export const applied = (folio: Folio, changes: readonly Change[]): Folio => changes.reduce(after, folio)

function after(folio: Folio, change: Change): Folio {
  if (change.in === "history" || change.in === "announcement") return folio
  if (change.in === "orderReference") {
    const row = "insert" in change ? change.insert : { ...folio.orderReference, ...change.set }
    return { ...folio, orderReference: row }
  }
  const list = listOf[change.in]
  const rows: readonly { readonly id: string }[] = folio[list]
  const next =
    "insert" in change
      ? [...rows, change.insert]
      : rows.map((row) => (row.id === change.id ? { ...row, ...change.set } : row))
  return { ...folio, [list]: next }
}
