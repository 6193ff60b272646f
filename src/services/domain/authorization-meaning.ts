/**
 * What an authorization's state is worth. Only what Amazon plainly grants is granted: Open, or Closed because it was
 * captured. Anything unknown counts as pending and is looked up (seed 003; amazon-pay-cv1.md 3.2).
 */
export type Worth = "granted" | "pending" | "unsettled" | "gone"

const worths: Readonly<Record<string, Worth>> = {
  Intended: "unsettled",
  Void: "gone",
  Pending: "pending",
  Open: "granted",
  Declined: "gone",
  Closed: "gone",
}

export function worthOf(row: { readonly state: string; readonly reason: string | null; readonly settledAt: Date | null }): Worth {
  if (row.settledAt === null) return "unsettled"
  if (row.state === "Closed" && row.reason === "MaxCapturesProcessed") return "granted"
  return worths[row.state] ?? "pending"
}
