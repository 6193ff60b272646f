import type { OrderReferenceRow } from "../ports/rows"
import type { Account } from "./parts"

/** Made in the other environment than the account has now: its keys know nothing of it. */
export const isElsewhere = (row: Pick<OrderReferenceRow, "environment">, { environment }: Account): boolean =>
  row.environment !== environment
