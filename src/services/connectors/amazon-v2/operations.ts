import { captureCharge, cancelCharge, createCharge, getCharge } from "./operations/charge"
import { closeChargePermission, getChargePermission, updateChargePermission } from "./operations/charge-permission"
import {
  completeCheckoutSession,
  createCheckoutSession,
  getCheckoutSession,
  updateCheckoutSession,
} from "./operations/checkout-session"
import { createDeliveryTracker } from "./operations/delivery-tracker"
import { createRefund, getRefund } from "./operations/refund"

/** All calls that we make (amazon-pay-cv2.md 3.1). */
export const operations = {
  createCheckoutSession,
  getCheckoutSession,
  updateCheckoutSession,
  completeCheckoutSession,
  getChargePermission,
  updateChargePermission,
  closeChargePermission,
  createCharge,
  getCharge,
  captureCharge,
  cancelCharge,
  createRefund,
  getRefund,
  createDeliveryTracker,
} as const
