import type { Vitals } from "../../ports/payment-connector"
import type { Quota } from "../../support/quota"
import { operations } from "./operations"

/** Amazon's clock minus ours, as the last answer showed it. */
export type Skew = { seconds: number | undefined }

const actions = Object.values(operations).map(({ action }) => action)

/** What the calls of one connector have left behind. */
export const vitalsOf = (quota: Quota, { seconds }: Skew): Vitals => ({
  quota: actions.flatMap((operation) => {
    const now = quota.left(operation)
    return now === undefined ? [] : [{ operation, ...now }]
  }),
  ...(seconds === undefined ? {} : { clockSkewSeconds: seconds }),
})
