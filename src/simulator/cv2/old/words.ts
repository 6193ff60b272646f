import type { Authorization, Capture, OrderReference, Refund, Status } from "../../world/model"
import type { OldCharge } from "./objects"

/** A state of Checkout v1 in the words of Checkout v2. */
export type Word = { readonly state: string; readonly reasonCode?: string | undefined }

const endOfOrder: Readonly<Record<string, string>> = {
  SellerClosed: "MerchantClosed",
  SellerCanceled: "MerchantCanceled",
  Expired: "Expired",
  AmazonCanceled: "AmazonCanceled",
}

const block: Readonly<Record<string, string>> = { PaymentAuthorizationRequired: "MFAFailed" }

export function wordOfOrder({ status: { state, reasonCode = "" } }: OrderReference): Word {
  if (state === "Open") return { state: "Chargeable" }
  if (state === "Suspended") return { state: "NonChargeable", reasonCode: block[reasonCode] ?? "PaymentMethodInvalid" }
  return { state: "Closed", reasonCode: endOfOrder[reasonCode] ?? "AmazonClosed" }
}

const endOfAuthorization: Readonly<Record<string, string>> = {
  SellerClosed: "MerchantCanceled",
  ExpiredUnused: "ExpiredUnused",
  OrderReferenceCanceled: "ChargePermissionCanceled",
}

const declined = (reasonCode: string | undefined, isSoft = false): Word => ({
  state: "Declined",
  reasonCode: reasonCode === "InvalidPaymentMethod" ? (isSoft ? "SoftDeclined" : "HardDeclined") : reasonCode,
})

const ofAuthorization: Readonly<Record<Authorization["status"]["state"], (it: Authorization) => Word>> = {
  Pending: () => ({ state: "AuthorizationInitiated" }),
  Open: () => ({ state: "Authorized" }),
  Declined: ({ status, softDecline }) => declined(status.reasonCode, softDecline),
  Closed: ({ status }) => ({
    state: "Canceled",
    reasonCode: endOfAuthorization[status.reasonCode ?? ""] ?? "AmazonCanceled",
  }),
}

const ofCapture: Readonly<Record<Capture["status"]["state"], (status: Status<string>) => Word>> = {
  Pending: () => ({ state: "CaptureInitiated" }),
  Completed: () => ({ state: "Captured" }),
  Closed: () => ({ state: "Captured" }),
  Declined: ({ reasonCode }) => ({ state: "Declined", reasonCode }),
}

/** A charge tells of its capture as soon as there is one. */
export const wordOfCharge = ({ authorization, capture }: OldCharge): Word =>
  capture === undefined || (capture.status.state === "Declined" && authorization.status.state === "Open")
    ? ofAuthorization[authorization.status.state](authorization)
    : ofCapture[capture.status.state](capture.status)

const ofRefund = { Pending: "RefundInitiated", Completed: "Refunded", Declined: "Declined" } as const

export const wordOfRefund = ({ status }: Refund): Word => ({
  state: ofRefund[status.state],
  reasonCode: status.reasonCode,
})
