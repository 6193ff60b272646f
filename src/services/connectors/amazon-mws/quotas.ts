import type { Rate } from "../../support/bucket"

export type QuotaName = "changing" | "reading" | "status"

/**
 * Amazon's published burst and restore rates per operation (amazon-pay-cv1.md 2.1). SetOrderAttributes, the list and the
 * account operations print none there; they are counted like those of their kind.
 */
export const quotas = {
  live: {
    changing: { burst: 10, perSecond: 1 },
    reading: { burst: 20, perSecond: 2 },
    status: { burst: 2, perSecond: 1 / 300 },
  },
  sandbox: {
    changing: { burst: 2, perSecond: 1 / 2 },
    reading: { burst: 5, perSecond: 1 },
    status: { burst: 2, perSecond: 1 / 300 },
  },
} as const satisfies Record<"live" | "sandbox", Record<QuotaName, Rate>>
