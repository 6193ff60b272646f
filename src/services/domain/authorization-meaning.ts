/**
 * What an authorization's state is worth. Only what Amazon plainly grants is granted: Open, or Closed because it was
 * captured. Only what it plainly ended is gone. Anything else counts as pending and is looked up (seed 003;
 * amazon-pay-cv1.md 3.2).
 */
export type Worth = "granted" | "pending" | "unsettled" | "gone"

const worths: Readonly<Record<string, Worth>> = {
  Intended: "unsettled",
  Void: "gone",
  Pending: "pending",
  Open: "granted",
  Declined: "gone",
}

/** Closed says nothing by itself: captured is success, every other known end gives the reservation back. */
const closed: Readonly<Record<string, Worth>> = {
  MaxCapturesProcessed: "granted",
  ExpiredUnused: "gone",
  SellerClosed: "gone",
  OrderReferenceCanceled: "gone",
  AmazonClosed: "gone",
}

export function worthOf(row: {
  readonly state: string
  readonly reason: string | null
  readonly settledAt: Date | null
}): Worth {
  if (row.settledAt === null) return "unsettled"
  const worth = row.state === "Closed" ? closed[row.reason ?? ""] : worths[row.state]
  return worth ?? "pending"
}
