import { getMerchantAccountStatus, getServiceStatus } from "./operations/account"
import { authorize, closeAuthorization, getAuthorizationDetails } from "./operations/authorization"
import { capture, getCaptureDetails } from "./operations/capture"
import { listOrderReference, listOrderReferenceByNextToken } from "./operations/list"
import {
  cancelOrderReference,
  closeOrderReference,
  confirmOrderReference,
  getOrderReferenceDetails,
  setOrderAttributes,
  setOrderReferenceDetails,
} from "./operations/order-reference"
import { getRefundDetails, refund } from "./operations/refund"

/** All calls of the one-time payment API that we know (amazon-pay-cv1.md 2.1). */
export const operations = {
  setOrderReferenceDetails,
  setOrderAttributes,
  getOrderReferenceDetails,
  confirmOrderReference,
  cancelOrderReference,
  closeOrderReference,
  authorize,
  getAuthorizationDetails,
  closeAuthorization,
  capture,
  getCaptureDetails,
  refund,
  getRefundDetails,
  getServiceStatus,
  getMerchantAccountStatus,
  listOrderReference,
  listOrderReferenceByNextToken,
} as const
