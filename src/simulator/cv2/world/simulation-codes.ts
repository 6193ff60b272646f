import type { Verdict } from "./model"

const declined = (reasonCode: string, waits?: boolean): Verdict => ({ state: "Declined", reasonCode, waits })

const asynchronous = ["SoftDeclined", "HardDeclined", "AmazonRejected", "ProcessingFailure", "TransactionTimedOut"]

/**
 * Codes of the header x-amz-pay-simulation-code by call ("Sandbox simulations"), and what they lead to. Those that begin
 * with `Sim:` are ours: Amazon has names for some of them that we do not know.
 */
export const simulationCodes: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = {
  CompleteCheckoutSession: {
    BuyerCanceled: { state: "Canceled", reasonCode: "BuyerCanceled" },
    AmazonCanceled: { state: "Canceled", reasonCode: "AmazonCanceled" },
    Declined: { state: "Canceled", reasonCode: "Declined" },
    AuthorizationInitiated: { state: "Authorized", waits: true },
    ...Object.fromEntries(asynchronous.map((reason) => [`Sim:Pending${reason}`, declined(reason, true)])),
  },
  CreateCharge: {
    SoftDeclined: declined("SoftDeclined"),
    HardDeclined: declined("HardDeclined"),
    AmazonRejected: declined("AmazonRejected"),
    TransactionTimedOut: declined("TransactionTimedOut"),
    CaptureInitiated: { state: "Captured", waits: true },
    "Sim:ProcessingFailure": declined("ProcessingFailure"),
    "Sim:PaymentMethodNotAllowed": declined("PaymentMethodNotAllowed"),
    "Sim:MFANotCompleted": declined("MFANotCompleted"),
    "Sim:PendingAuthorized": { state: "Authorized", waits: true },
    ...Object.fromEntries(asynchronous.map((reason) => [`Sim:Pending${reason}`, declined(reason, true)])),
  },
  CaptureCharge: {
    CaptureInitiated: { state: "Captured", waits: true },
    "Sim:CaptureInitiatedDeclined": declined("AmazonRejected", true),
    "Sim:AmazonRejected": declined("AmazonRejected"),
    "Sim:ProcessingFailure": declined("ProcessingFailure"),
  },
  CloseChargePermission: { AmazonClosed: { state: "Closed", reasonCode: "AmazonClosed" } },
  CreateRefund: { AmazonRejected: declined("AmazonRejected"), ProcessingFailure: declined("ProcessingFailure") },
}

/** What a code asks of a call; `undefined` when the call does not know it. */
export function simulated(operation: string, code: string): Verdict | undefined {
  const codes = Object.hasOwn(simulationCodes, operation) ? simulationCodes[operation] : undefined
  return codes !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined
}
