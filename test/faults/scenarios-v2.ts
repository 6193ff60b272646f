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

const { wallet, press, button, comeBack, complete, reconcile, hint, cancel, release, close, changeTotal } = steps

const ends = (operation: string, state: string, reason: string | null = null, waits = false): Step => ({
  ...{ do: "outcome", operation, state, reason, soft: false, waits },
})
const waiting = ends("CompleteCheckoutSession", "Authorized", null, true)
const declinedLater = (reason: string): Step => ends("CompleteCheckoutSession", "Declined", reason, true)
const inSellerCentral = (act: "capture" | "refund"): Step => ({ do: "seller-central", cart: 0, act })

const stories: readonly Omit<Scenario, "connector">[] = [
  { name: "v2 checkout", before: [wallet], story: [press, comeBack, complete] },
  { name: "v2 checkout with the shop's own button", before: [button], story: [comeBack, complete] },
  { name: "v2 checkout with another total", before: [wallet, press], story: [changeTotal, press] },
  { name: "v2 checkout that is abandoned", before: [wallet], story: [press, pass(3700), reconcile] },
  {
    name: "v2 checkout that expires at Amazon",
    before: [wallet, press, comeBack],
    story: [pass(86_500), complete, reconcile],
  },
  {
    name: "v2 decline on Amazon's page, then another session",
    before: [wallet, press],
    story: [comeBackWith("Declined"), wallet, press, comeBack, complete],
  },
  {
    name: "v2 decline at completion, then another session",
    before: [...confirmed, ends("CompleteCheckoutSession", "Canceled", "Declined")],
    story: [complete, wallet, press, comeBack, complete],
  },
  {
    name: "v2 authorization with its capture",
    policy: { captureNow: true },
    before: confirmed,
    story: [complete, reconcile],
  },
  {
    name: "v2 grant that comes later",
    policy: later,
    before: [...confirmed, waiting],
    story: [complete, pass(31), hint, reconcile],
  },
  {
    name: "v2 decline that comes later",
    policy: later,
    before: [...confirmed, declinedLater("AmazonRejected")],
    story: [complete, pass(31), hint, pass(121), reconcile],
  },
  {
    name: "v2 failure that comes later, tried again",
    policy: later,
    before: [...confirmed, declinedLater("ProcessingFailure"), complete],
    story: [pass(31), hint, pass(121), reconcile],
  },
  {
    name: "v2 soft decline of an absent buyer, tried again",
    policy: later,
    before: [...confirmed, declinedLater("SoftDeclined"), complete],
    story: [pass(31), hint, pass(3601), reconcile, pass(300), reconcile],
  },
  {
    name: "v2 decline of an absent buyer, who repairs it at Amazon",
    policy: later,
    before: [...confirmed, declinedLater("HardDeclined"), complete, pass(31), hint],
    story: [chooses("4444"), pass(3601), reconcile, pass(300), reconcile],
  },
  { name: "v2 capture", before: ordered, story: [capture(9450)] },
  {
    name: "v2 capture that Amazon takes time for",
    before: [...ordered, ends("CaptureCharge", "Captured", null, true)],
    story: [capture(9450), pass(300), reconcile],
  },
  {
    name: "v2 capture that is declined",
    before: [...ordered, ends("CaptureCharge", "Declined", "AmazonRejected")],
    story: [capture(9450), pass(300), reconcile],
  },
  {
    name: "v2 capture that is declined later",
    before: [...ordered, ends("CaptureCharge", "Declined", "AmazonRejected", true)],
    story: [capture(9450), pass(300), reconcile],
  },
  {
    name: "v2 capture of another amount",
    policy: { captureMismatch: "asynchronous" },
    before: ordered,
    story: [capture(4000), pass(300), reconcile],
  },
  { name: "v2 split capture after its release", policy: splitting, before: ordered, story: [capture(4000)] },
  { name: "v2 capture in Seller Central", before: [...ordered, inSellerCentral("capture")], story: [hint, reconcile] },
  {
    name: "v2 refund in Seller Central",
    before: [...captured, inSellerCentral("refund")],
    story: [pass(31), hint, reconcile],
  },
  { name: "v2 refund in parts", before: captured, story: [refund(1000), refund(2500), pass(300), reconcile] },
  {
    name: "v2 refund over two captures",
    policy: splitting,
    before: [...ordered, capture(4000), capture(5450)],
    story: [refund(9000), pass(300), reconcile],
  },
  {
    name: "v2 refund that is declined",
    before: [...captured, ends("CreateRefund", "Declined", "AmazonRejected")],
    story: [refund(2500), pass(300), reconcile],
  },
  { name: "v2 release", before: ordered, story: [release] },
  { name: "v2 cancel", before: ordered, story: [cancel] },
  {
    name: "v2 cancel while the authorization is pending",
    policy: later,
    before: [...confirmed, waiting, complete],
    story: [cancel, pass(121), reconcile],
  },
  { name: "v2 cancel after the capture", before: captured, story: [cancel] },
  { name: "v2 close", before: captured, story: [close] },
]

/** What a shop does with money in checkout v2, from the buyer's button to the last refund. */
export const scenariosV2: readonly Scenario[] = stories.map((it) => ({ ...it, connector: "amazon-v2" }))
