import type { Step } from "../walks/step"
import type { Scenario } from "./scenario"
import {
  capture,
  captured,
  chooses,
  comeBackWith,
  confirmed,
  later,
  ordered,
  pass,
  refund,
  splitting,
  steps,
} from "./steps"

const { wallet, press, comeBack, complete, reconcile, hint, cancel, release, close, changeTotal } = steps
const declined = (operation: "Authorize" | "Capture" | "Refund", reason: string, soft = false): Step => ({
  ...{ do: "outcome", operation, state: "Declined", reason, soft, waits: false },
})
const slowCapture: Step = {
  ...{ do: "outcome", operation: "Capture", state: "Completed", reason: null, soft: false, waits: true },
}

const stories: readonly Omit<Scenario, "connector">[] = [
  { name: "checkout", before: [wallet], story: [press, comeBack, complete] },
  {
    name: "checkout with another total",
    before: [wallet, press],
    story: [changeTotal, press],
  },
  { name: "checkout that is abandoned", before: [wallet], story: [press, pass(3700), reconcile] },
  {
    name: "challenge that is not passed",
    before: [wallet, press],
    story: [comeBackWith("Failure")],
  },
  {
    name: "decline in front of the buyer, then another card",
    before: [...confirmed, declined("Authorize", "InvalidPaymentMethod")],
    story: [complete, chooses("0022"), press, comeBack, complete],
  },
  {
    name: "authorization with its capture",
    policy: { captureNow: true },
    before: confirmed,
    story: [complete, reconcile],
  },
  {
    name: "time-out, then asynchronously",
    policy: { authorization: "sync-then-async", pendingOrders: "accept" },
    before: [...confirmed, declined("Authorize", "TransactionTimedOut")],
    story: [complete, pass(31), reconcile],
  },
  { name: "asynchronous grant", policy: later, before: confirmed, story: [complete, pass(31), hint, reconcile] },
  {
    name: "asynchronous decline",
    policy: later,
    before: [...confirmed, declined("Authorize", "AmazonRejected")],
    story: [complete, pass(31), hint, pass(121), reconcile],
  },
  {
    name: "soft decline of an absent buyer, tried again",
    policy: later,
    before: [...confirmed, declined("Authorize", "InvalidPaymentMethod", true), complete],
    story: [pass(31), hint, pass(3601), reconcile, pass(300), reconcile],
  },
  {
    name: "decline of an absent buyer, who repairs it at Amazon",
    policy: later,
    before: [...confirmed, declined("Authorize", "InvalidPaymentMethod"), complete, pass(31), hint],
    story: [chooses("0022"), pass(3601), reconcile, pass(300), reconcile],
  },
  { name: "capture", before: ordered, story: [capture(9450)] },
  {
    name: "capture that Amazon takes time for",
    before: [...ordered, slowCapture],
    story: [capture(9450), pass(300), reconcile],
  },
  {
    name: "capture that is declined",
    before: [...ordered, declined("Capture", "AmazonRejected")],
    story: [capture(9450)],
  },
  {
    name: "capture of another amount, asynchronously",
    policy: { captureMismatch: "asynchronous" },
    before: ordered,
    story: [capture(4000), pass(300), reconcile],
  },
  { name: "split capture beside the reservation", policy: splitting, before: ordered, story: [capture(1000)] },
  { name: "split capture after its release", policy: splitting, before: ordered, story: [capture(4000)] },
  {
    name: "capture in Seller Central",
    before: [...ordered, { do: "seller-central", cart: 0, act: "capture" }],
    story: [hint, reconcile],
  },
  { name: "refund in parts", before: captured, story: [refund(1000), refund(2500), pass(300), reconcile] },
  {
    name: "refund over two captures",
    policy: splitting,
    before: [...ordered, capture(1000), capture(8450)],
    story: [refund(9000), pass(300), reconcile],
  },
  {
    name: "refund that is declined",
    before: [...captured, declined("Refund", "AmazonRejected")],
    story: [refund(2500), pass(300), reconcile],
  },
  { name: "release", before: ordered, story: [release] },
  { name: "cancel", before: ordered, story: [cancel] },
  {
    name: "cancel while the authorization is pending",
    policy: later,
    before: [...confirmed, complete],
    story: [cancel, pass(121), reconcile],
  },
  { name: "cancel after the capture", before: captured, story: [cancel] },
  { name: "close", before: captured, story: [close] },
]

/** What a shop does with money in checkout v1, from the buyer's button to the last refund. */
export const scenariosV1: readonly Scenario[] = stories.map((it) => ({ ...it, connector: "amazon-mws" }))
