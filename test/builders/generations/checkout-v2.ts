import { amazonV2 } from "../../../src/services/connectors/amazon-v2/connector"
import type { Ref } from "../../../src/services/domain/seen"
import { Secret } from "../../../src/services/support/secret"
import type { ChargePermissionTruth, CheckoutSessionTruth } from "../../../src/simulator"
import type { CentralAct, Control, Effect, Generation, OwnAct } from "./generation"
import { within } from "./generation"
import { truthOfSession } from "./truth-of-session"

type Acting = ReturnType<typeof within> & {
  /** Absent until the session is completed, and when it is over. */
  readonly permission: string | undefined
}
type Call = { readonly operation: string; readonly id?: string; readonly body: Readonly<Record<string, unknown>> }

const priceOf = ({ amount }: Effect) => ({ amount: amount?.amount, currencyCode: amount?.currency })

const closing = (cancelPendingCharges: boolean, { permission }: Acting): Call | undefined =>
  permission === undefined
    ? undefined
    : {
        operation: "CloseChargePermission",
        id: permission,
        body: { closureReason: "by hand", cancelPendingCharges },
      }

const central: Readonly<Record<CentralAct, (acting: Acting) => Call | undefined>> = {
  capture: ({ open }) => open && { operation: "CaptureCharge", id: open.id, body: { captureAmount: priceOf(open) } },
  refund: ({ captured }) =>
    captured && {
      operation: "CreateRefund",
      body: { chargeId: captured.id, refundAmount: { amount: "10.00", currencyCode: "EUR" } },
    },
  "close-authorization": ({ open }) =>
    open && { operation: "CancelCharge", id: open.id, body: { cancellationReason: "by hand" } },
  close: (it) => closing(false, it),
  cancel: (it) => closing(true, it),
}

type Transition = { readonly object_id: string | undefined; readonly state: string; readonly reason_code?: string }

const byItself: Readonly<Record<OwnAct, (acting: Acting) => Transition>> = {
  suspend: ({ permission }) => ({
    object_id: permission,
    state: "NonChargeable",
    reason_code: "PaymentMethodExpired",
  }),
  repair: ({ permission }) => ({ object_id: permission, state: "Chargeable" }),
  close: ({ permission }) => ({ object_id: permission, state: "Closed", reason_code: "AmazonCanceled" }),
  "close-authorization": ({ open }) => ({ object_id: open?.id, state: "Canceled", reason_code: "AmazonCanceled" }),
}

// The control interface answers JSON of many shapes; each path has its own.
async function look(control: Control, id: string) {
  const session = (await control("GET", `cv2/sessions/${id}`)) as unknown as CheckoutSessionTruth
  const { charge_permission_id: name } = session
  const found = name === null ? undefined : await control("GET", `cv2/charge-permissions/${name}`)
  return { session, permission: found as unknown as ChargePermissionTruth | undefined }
}

const truth: Generation["truth"] = async (control, id) => {
  const { session, permission } = await look(control, id)
  return truthOfSession(session, permission)
}

async function acting(control: Control, id: string): Promise<Acting> {
  const { session, permission } = await look(control, id)
  return {
    ...within(truthOfSession(session, permission)),
    permission: permission?.state === "Closed" ? undefined : permission?.charge_permission_id,
  }
}

/** Calls by method and path; amazon-pay-cv2.md 3.1. */
const calls: readonly (readonly [operation: string, request: RegExp])[] = [
  ["GetCheckoutSession", /^GET \/checkoutSessions\/[^/]+$/],
  ["UpdateCheckoutSession", /^PATCH \/checkoutSessions\/[^/]+$/],
  ["CompleteCheckoutSession", /^POST \/checkoutSessions\/[^/]+\/complete$/],
  ["GetChargePermission", /^GET \/chargePermissions\/[^/]+$/],
  ["UpdateChargePermission", /^PATCH \/chargePermissions\/[^/]+$/],
  ["CloseChargePermission", /^DELETE \/chargePermissions\/[^/]+\/close$/],
  ["CreateCharge", /^POST \/charges$/],
  ["GetCharge", /^GET \/charges\/[^/]+$/],
  ["CaptureCharge", /^POST \/charges\/[^/]+\/capture$/],
  ["CancelCharge", /^DELETE \/charges\/[^/]+\/cancel$/],
  ["CreateRefund", /^POST \/refunds$/],
  ["GetRefund", /^GET \/refunds\/[^/]+$/],
]

const payload = { webCheckoutDetails: { checkoutReviewReturnUrl: "https://shop.example/review" } }

/** A refund is in no list: who made it elsewhere is told of by a message alone. */
const unlisted = (answer: Readonly<Record<string, unknown>>): readonly Ref[] => {
  const { refundId } = (answer["body"] ?? {}) as { readonly refundId?: string }
  return refundId === undefined ? [] : [{ kind: "refund", id: refundId }]
}

/** Checkout v2: a session that Amazon's button makes, and the permission with its charges that it becomes. */
export const checkoutV2: Generation = {
  connect: ({ http, sellerId, clientId, publicKeyId, privateKey }, parts) =>
    amazonV2(
      {
        ...{ region: "eu", sandbox: true, merchantId: sellerId, storeId: clientId, publicKeyId },
        ...{ privateKey: new Secret(privateKey), endpoint: http, quota: "off" },
      },
      parts,
    ),
  operationOf: ({ method, url }) => {
    const asked = `${method} ${new URL(url).pathname.replace(/^(\/sandbox|\/live)?\/v2/, "")}`
    return calls.find(([, request]) => request.test(asked))?.[0] ?? ""
  },
  begin: async (control, chosen) =>
    String((await control("POST", "cv2/sessions", { payload, ...chosen }))["checkout_session_id"]),
  chooseCard: async (control, id, card) => {
    const { permission } = await look(control, id)
    if (permission === undefined) return control("PATCH", `cv2/sessions/${id}`, { card_tail: card })
    return permission.state === "NonChargeable"
      ? control("POST", "cv2/transitions", { object_id: permission.charge_permission_id, state: "Chargeable" })
      : undefined
  },
  leavePage: async (control, id, outcome) =>
    String((await control("POST", `cv2/sessions/${id}/processing`, { outcome }))["redirect"]),
  truth,
  plan: (control, { operation, state, reason, waits }) =>
    control("POST", "cv2/outcomes", { operation, state, waits, ...(reason === null ? {} : { reason_code: reason }) }),
  actInSellerCentral: async (control, id, act) => {
    const wanted = central[act](await acting(control, id))
    return wanted === undefined ? undefined : unlisted(await control("POST", "cv2/seller-central", wanted))
  },
  actByItself: async (control, id, act) => {
    const wanted = byItself[act](await acting(control, id))
    return wanted.object_id === undefined ? undefined : control("POST", "cv2/transitions", wanted)
  },
}
