import { getMerchantAccountStatus, getServiceStatus } from "./account"
import { authorize } from "./authorize"
import { cancelOrderReference } from "./cancel-order-reference"
import { capture } from "./capture"
import { closeAuthorization } from "./close-authorization"
import { closeOrderReference } from "./close-order-reference"
import { confirmOrderReference } from "./confirm-order-reference"
import { getOrderReferenceDetails } from "./get-order-reference-details"
import { getAuthorizationDetails, getCaptureDetails, getRefundDetails } from "./get-transactions"
import { listOrderReference, listOrderReferenceByNextToken } from "./list-order-reference"
import type { Operation } from "./operation"
import { refund } from "./refund"
import { setOrderAttributes } from "./set-order-attributes"
import { setOrderReferenceDetails } from "./set-order-reference-details"

const rows: readonly Operation[] = [
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
]

/** Every operation that the simulator plays, by its Action. */
export const operations: ReadonlyMap<string, Operation> = new Map(rows.map((row) => [row.action, row]))
