import type { Vitals } from "../../ports/payment-connector"
import type { Quota } from "../quota"
import type { Skew } from "./last-effect"

/** What the calls of one connector have left behind. */
export const vitalsOf = (operations: readonly string[], quota: Quota, { seconds }: Skew): Vitals => ({
  quota: operations.flatMap((operation) => {
    const now = quota.left(operation)
    return now === undefined ? [] : [{ operation, ...now }]
  }),
  ...(seconds === undefined ? {} : { clockSkewSeconds: seconds }),
})
