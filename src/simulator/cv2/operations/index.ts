import type { Operation } from "../api/operation"
import { closeChargePermission, getChargePermission, updateChargePermission } from "./charge-permissions"
import { cancelCharge, captureCharge, getCharge } from "./charges"
import { completeCheckoutSession } from "./complete-checkout-session"
import { createCharge } from "./create-charge"
import { createCheckoutSession } from "./create-checkout-session"
import { deliveryTrackers } from "./delivery-trackers"
import { getBuyer } from "./get-buyer"
import { getCheckoutSession } from "./get-checkout-session"
import { createRefund, getRefund } from "./refunds"
import { updateCheckoutSession } from "./update-checkout-session"

/** Every operation of the Amazon Pay API v2 that the simulator plays. */
export const operations: readonly Operation[] = [
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
  getBuyer,
  deliveryTrackers,
]
