import type { ProblemCode } from "./problem"

/** What an order reference that ended before anything was reserved has to tell the buyer, by its reason. */
const telling: ReadonlySet<string> = new Set<ProblemCode>(["AmazonRejected", "BuyerCanceled"])

/** Why it ended, for the buyer; that it is used up, where the reason tells him nothing. */
export const endedUnpaid = (reason: string | null): ProblemCode =>
  reason !== null && telling.has(reason) ? (reason as ProblemCode) : "order-reference-used-up"
