import type { AuthorizationRow } from "../../ports/rows"

export const day = 24 * 60 * 60_000

/** Until then Amazon decides a capture at once; later it may answer Pending (amazon-pay-cv1.md 2.10). */
export const captureBy = ({ createdAt }: AuthorizationRow): Date => new Date(createdAt.getTime() + 7 * day)
