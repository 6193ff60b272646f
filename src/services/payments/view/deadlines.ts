import type { AuthorizationRow } from "../../ports/rows"

export const day = 24 * 60 * 60_000

/** Until then Amazon decides a capture at once; later it may answer Pending (amazon-pay-cv1.md 2.10). */
export const captureBy = ({ createdAt }: AuthorizationRow): Date => new Date(createdAt.getTime() + 7 * day)

/** Null where the reservation ends before: then only its end counts (in the sandbox after two days). */
export const captureByOf = (row: AuthorizationRow): Date | null => {
  const until = captureBy(row)
  return row.expiresAt !== null && row.expiresAt <= until ? null : until
}
