import type { Rate } from "../../support/bucket"

const rate = (burst: number, perSecond: number): Rate => ({ burst, perSecond })

/** Burst and refill per second, live and in the sandbox (amazon-pay-cv2.md 7.2). */
export const quotas = {
  CreateCheckoutSession: { live: rate(40, 16), sandbox: rate(5, 1) },
  GetCheckoutSession: { live: rate(40, 8), sandbox: rate(10, 1) },
  UpdateCheckoutSession: { live: rate(20, 8), sandbox: rate(5, 1) },
  CompleteCheckoutSession: { live: rate(20, 4), sandbox: rate(2, 1) },
  GetChargePermission: { live: rate(20, 4), sandbox: rate(10, 1) },
  UpdateChargePermission: { live: rate(10, 2), sandbox: rate(5, 1) },
  CloseChargePermission: { live: rate(10, 2), sandbox: rate(2, 1) },
  CreateCharge: { live: rate(10, 4), sandbox: rate(2, 1) },
  GetCharge: { live: rate(20, 4), sandbox: rate(5, 1) },
  CaptureCharge: { live: rate(20, 4), sandbox: rate(2, 1) },
  CancelCharge: { live: rate(10, 2), sandbox: rate(2, 1) },
  CreateRefund: { live: rate(10, 4), sandbox: rate(2, 1) },
  GetRefund: { live: rate(20, 4), sandbox: rate(5, 1) },
  DeliveryTracker: { live: rate(10, 1), sandbox: rate(1, 1) },
} as const satisfies Record<string, { readonly live: Rate; readonly sandbox: Rate }>

export type Action = keyof typeof quotas
