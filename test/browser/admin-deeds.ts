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
  (outcome: { readonly state: string; readonly reason_code?: string }): Deed =>
  ({ control }, { amazonId }) =>
    control.post("outcomes", { operation: "Authorize", order_reference_id: amazonId, ...outcome })

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

const authorizedAgain = (outcome: Parameters<typeof nextEnds>[0]): Deed =>
  inTurn(runsOut, nextEnds(outcome), evenRefused(act("authorize")), act("refresh"))

/** By hand in Seller Central; of another amount than is reserved, so that Amazon decides later. */
const capturesAPart: Deed = async ({ control, truth }, { amazonId }) => {
  const [authorization] = (await truth(amazonId)).authorizations
  const parameters = {
    AmazonAuthorizationId: authorization?.id,
    "CaptureAmount.Amount": "10.00",
    "CaptureAmount.CurrencyCode": "EUR",
  }
  await control.post("seller-central", { operation: "Capture", parameters })
}

const buyerClaims: Deed = async ({ control, truth, urls }, { amazonId }) => {
  const [authorization] = (await truth(amazonId)).authorizations
  const object_id = authorization?.captures[0]?.id
  await control.post("notifications", { type: "chargeback", object_id, url: `${urls.backend}/hooks/amazon-pay/ipn` })
}

export const deeds = {
  nothing: () => Promise.resolve(undefined),
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
  suspended: authorizedAgain({ state: "Declined", reason_code: "InvalidPaymentMethod" }),
  rejected: authorizedAgain({ state: "Declined", reason_code: "AmazonRejected" }),
  canceled: act("cancel"),
  chargeback: inTurn(capture, buyerClaims),
} as const satisfies Readonly<Record<string, Deed>>
