import type { Action, OpenAdmin } from "./open-admin"

export type Placed = Awaited<ReturnType<OpenAdmin["order"]>>
/** Makes of an authorized order what a test is about, through our routes and the simulator's control. */
export type Deed = (shop: OpenAdmin, order: Placed) => Promise<unknown>

const act =
  (action: Action): Deed =>
  (shop, { id }) =>
    shop.act(id, action)

const capture: Deed = async (shop, { id }) => shop.act(id, "capture", { amount: await shop.capturable(id) })

const refund: Deed = (shop, { id }) => shop.act(id, "refund", { amount: "5.00" })

/** Amazon's own doing, which the shop sees at its next look. */
const becomes =
  (
    what: "authorization" | "capture" | "refund",
    change: { readonly state: string; readonly reason_code?: string },
  ): Deed =>
  async ({ control, truth }, { amazonId }) => {
    const authorization = (await truth(amazonId)).authorizations.at(-1)
    const made = authorization?.captures.at(-1)
    const found = { authorization, capture: made, refund: made?.refunds.at(-1) }[what]
    await control.post("transitions", { object_id: found?.id, ...change })
  }

const nextEnds =
  (outcome: { readonly state: string; readonly reason_code?: string }, operation = "Authorize"): Deed =>
  ({ control }, { amazonId }) =>
    control.post("outcomes", { operation, order_reference_id: amazonId, ...outcome })

/** A refusal is told by the route, too; what the merchant reads afterwards is what counts here. */
const evenRefused =
  (deed: Deed): Deed =>
  (shop, order) =>
    deed(shop, order).catch(() => undefined)

const inTurn =
  (...deeds: readonly Deed[]): Deed =>
  async (shop, order) => {
    for (const deed of deeds) await deed(shop, order)
  }

const runsOut = inTurn(becomes("authorization", { state: "Closed", reason_code: "ExpiredUnused" }), act("refresh"))

/** What comes of it he sees at once, without a refresh. */
const authorizedAgain = (outcome: Parameters<typeof nextEnds>[0]): Deed =>
  inTurn(runsOut, nextEnds(outcome), evenRefused(act("authorize")))

/** By hand in Seller Central, and the shop has not heard of it. */
const byHand =
  (
    operation: string,
    parametersOf: (of: { readonly amazonId: string; readonly authorization: string }) => object,
  ): Deed =>
  async ({ control, truth }, { amazonId }) => {
    const authorization = (await truth(amazonId)).authorizations.at(-1)?.id ?? ""
    await control.post("seller-central", { operation, parameters: parametersOf({ amazonId, authorization }) })
  }

const ofAmount = (amount: string) => ({ "CaptureAmount.Amount": amount, "CaptureAmount.CurrencyCode": "EUR" })

/** Of another amount than is reserved, so that Amazon decides later. */
const capturesAPart = byHand("Capture", ({ authorization }) => ({
  AmazonAuthorizationId: authorization,
  ...ofAmount("10.00"),
}))

/** As the ledger has it while Amazon decides: at Amazon itself a shop that asks synchronously is never kept waiting. */
const pendingAuthorization: Deed = async ({ databaseUrl }, { amazonId }) => {
  const { query } = await import("../../scripts/demo/database.mjs")
  const sql = `update amazon_pay_authorization set state = 'Pending' where order_reference_id in
    (select id from amazon_pay_order_reference where amazon_id = $1)`
  await query(databaseUrl, sql, [amazonId])
}

/** The buyer took the wallet, paid in another way, and that payment was taken back: only the wallet's draft is left. */
const otherPaymentGone: Deed = async ({ databaseUrl }, { id }) => {
  const { query } = await import("../../scripts/demo/database.mjs")
  const sql = `update payment set canceled_at = now() where payment_collection_id in
    (select payment_collection_id from order_payment_collection where order_id = $1)`
  await query(databaseUrl, sql, [id])
}

const buyerClaims: Deed = async ({ control, truth, urls }, { amazonId }) => {
  const [authorization] = (await truth(amazonId)).authorizations
  const object_id = authorization?.captures[0]?.id
  await control.post("notifications", { type: "chargeback", object_id, url: `${urls.backend}/hooks/amazon-pay/ipn` })
}

export const deeds = {
  nothing: () => Promise.resolve(undefined),
  otherPaymentGone,
  capture,
  partlyCaptured: inTurn(capturesAPart, becomes("capture", { state: "Completed" }), act("refresh")),
  refundPending: inTurn(capture, refund),
  partlyRefunded: inTurn(capture, refund, becomes("refund", { state: "Completed" }), act("refresh")),
  refundDeclined: inTurn(
    capture,
    refund,
    becomes("refund", { state: "Declined", reason_code: "AmazonRejected" }),
    act("refresh"),
  ),
  reservationEnded: runsOut,
  captureWillBeDeclined: nextEnds({ state: "Declined", reason_code: "AmazonRejected" }, "Capture"),
  authorizationWillBeDeclined: inTurn(runsOut, nextEnds({ state: "Declined", reason_code: "InvalidPaymentMethod" })),
  closedBehindOurBack: inTurn(
    runsOut,
    byHand("CloseOrderReference", ({ amazonId }) => ({ AmazonOrderReferenceId: amazonId })),
  ),
  capturedBehindOurBack: inTurn(capturesAPart, becomes("capture", { state: "Completed" })),
  capturePending: inTurn(capturesAPart, act("refresh")),
  pendingAuthorization,
  suspended: authorizedAgain({ state: "Declined", reason_code: "InvalidPaymentMethod" }),
  rejected: authorizedAgain({ state: "Declined", reason_code: "AmazonRejected" }),
  canceled: act("cancel"),
  chargeback: inTurn(capture, buyerClaims),
} as const satisfies Readonly<Record<string, Deed>>
