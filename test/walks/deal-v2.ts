import type { Policy } from "../../src/services/payments/parts"
import type { Verdict } from "../builders/generations/generation"
import type { Deal } from "./deal"
import type { Dice } from "./dice"

const later = ["SoftDeclined", "HardDeclined", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"] as const

/** Only who may wait is told "not yet" (amazon-pay-cv2.md 6.5). */
const mayWait = ({ authorization, captureNow }: Partial<Policy>): boolean => authorization === "async" && !captureNow

const plain = { reason: null, soft: false, waits: false } as const

type Deciding = (dice: Dice, policy: Partial<Policy>) => Omit<Verdict, "operation">

const endings = {
  CompleteCheckoutSession: ({ roll, pick }, policy) => {
    if (!mayWait(policy) || roll() < 0.2)
      return { ...plain, state: "Canceled", reason: pick(["Declined", "BuyerCanceled", "AmazonCanceled"] as const) }
    if (roll() < 0.3) return { ...plain, state: "Authorized", waits: true }
    return { ...plain, state: "Declined", reason: pick(later), waits: true }
  },
  CreateCharge: ({ pick }) => ({ ...plain, state: "Declined", reason: pick(["MFANotCompleted", ...later] as const) }),
  CaptureCharge: ({ roll, pick }) => {
    const waits = roll() < 0.5
    if (waits && roll() < 0.5) return { ...plain, state: "Captured", waits }
    return { ...plain, state: "Declined", reason: pick(["AmazonRejected", "ProcessingFailure"] as const), waits }
  },
  CreateRefund: ({ pick }) => ({
    ...plain,
    state: "Declined",
    reason: pick(["AmazonRejected", "ProcessingFailure"] as const),
  }),
} as const satisfies Readonly<Record<string, Deciding>>

/** Checkout v2. */
export const dealV2: Deal = {
  // 0701: decided later; 4354: declined then.
  cards: (policy) => (mayWait(policy) ? ["1111", "0701", "0701", "4354"] : ["1111", "0005"]),
  otherCards: ["1111", "4444"],
  ways: ["press", "press", "button"],
  pages: ["Success", "Success", "Success", "Success", "Declined", "BuyerCanceled"],
  underWay: {
    buying: [
      ...["UpdateCheckoutSession", "CompleteCheckoutSession", "CompleteCheckoutSession", "GetCheckoutSession"],
      ...["GetCharge", "GetChargePermission"],
    ],
    ordered: ["CaptureCharge", "CaptureCharge", "CreateCharge", "CancelCharge", "CloseChargePermission", "GetCharge"],
    collected: ["CreateRefund", "CreateRefund", "CloseChargePermission", "GetCharge", "GetRefund"],
    over: ["CloseChargePermission", "CancelCharge", "GetChargePermission", "GetCharge"],
  },
  central: ["capture", "refund", "close-authorization", "close", "cancel"],
  byItself: ["suspend", "repair", "close", "close-authorization"],
  verdict: (dice, policy) => {
    const operation = dice.weigh({ CompleteCheckoutSession: 3, CreateCharge: 2, CaptureCharge: 2, CreateRefund: 1 })
    return { operation, ...endings[operation](dice, policy) }
  },
  switches: ({ pick }) => ({
    canceledSessionStatus: pick([422, 400] as const),
    idempotencyOnComplete: pick(["ignored", "honoured"] as const),
    pendingChargeStatus: pick([201, 202] as const),
    merchantCloseReason: pick(["MerchantClosed", "MerchantCanceled"] as const),
    permissionAfterHardDecline: pick(["NonChargeable", "Chargeable"] as const),
    captureOnClosedPermission: pick(["allowed", "refused"] as const),
  }),
}
