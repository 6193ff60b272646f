import type { Account } from "./parts"

/**
 * Whether Amazon may take its time from the first try on. Where money is reserved when the order is completed, Amazon
 * decides at once what it can and lets only the rest wait (amazon-pay-cv2.md 6.5): there "sync-then-async" is one try. It
 * has to be said before the buyer pays, and a session that timed out is over.
 */
export const mayWait = ({ policy, connector }: Pick<Account, "policy" | "connector">): boolean =>
  policy.authorization === "async" ||
  (policy.authorization === "sync-then-async" && connector.can.reserves === "on-completion")
