import type { Money } from "../../../domain/money"
import { sameMoney } from "../../../domain/money"
import { Unreadable } from "../../../support/calls/unreadable"
import { operation } from "../operation"
import { agreed, readId, readMoney, wirePrice } from "../read-parts"
import { readSession } from "../read-order"
import { at } from "./at"

/**
 * https://developer.amazon.com/docs/amazon-pay-api-v2/checkout-session.html#create-checkout-session. Buyers begin with a
 * button; made here, a session reserves nothing, and expires by itself. Who asks for it asks again where it matters.
 */
export const createCheckoutSession = operation({
  action: "CreateCheckoutSession",
  method: "POST",
  changes: true,
  repeat: "never",
  timeout: 10_000,
  request: ({ key, storeId, reviewUrl }: Create) => ({
    path: "/checkoutSessions",
    key,
    body: { storeId, webCheckoutDetails: { checkoutReviewReturnUrl: reviewUrl } },
  }),
  response: (answer) => ({ id: readId(answer, "checkoutSessionId") }),
})

type Create = { readonly key: string; readonly storeId: string; readonly reviewUrl: string }

/** https://developer.amazon.com/docs/amazon-pay-api-v2/checkout-session.html#get-checkout-session */
export const getCheckoutSession = operation({
  action: "GetCheckoutSession",
  method: "GET",
  changes: false,
  repeat: "always",
  timeout: 5_000,
  request: ({ id }: { readonly id: string }) => ({ path: at("checkoutSessions", id) }),
  response: (answer, { id }) => readSession(answer, { id }),
})

type Update = {
  readonly id: string
  readonly resultUrl: string
  readonly intent: "Authorize" | "AuthorizeWithCapture"
  readonly canWait: boolean
  readonly amount: Money
  readonly total: Money
  readonly softDescriptor: string | undefined
  readonly storeName: string | undefined
  readonly custom: string
}

/** https://developer.amazon.com/docs/amazon-pay-api-v2/checkout-session.html#update-checkout-session */
export const updateCheckoutSession = operation({
  action: "UpdateCheckoutSession",
  method: "PATCH",
  changes: true,
  repeat: "always",
  timeout: 10_000,
  request: ({ id, resultUrl, storeName, custom, ...payment }: Update) => ({
    path: at("checkoutSessions", id),
    body: {
      webCheckoutDetails: { checkoutResultReturnUrl: resultUrl },
      paymentDetails: paymentDetails(payment),
      merchantMetadata: merchantMetadata({ storeName, custom }),
    },
  }),
  response: (answer, { id, total }) => {
    const session = readSession(answer, { id })
    if (session.seen.amount === undefined) throw new Unreadable("missing-field", "paymentDetails.chargeAmount")
    agreed(session.seen.amount, total)
    return session
  },
})

type Payment = Pick<Update, "intent" | "canWait" | "amount" | "total" | "softDescriptor">

/** amazon-pay-cv2.md 4.2. */
export const paymentDetails = ({ intent, canWait, amount, total, softDescriptor }: Payment) => ({
  paymentIntent: intent,
  canHandlePendingAuthorization: canWait,
  chargeAmount: wirePrice(amount),
  ...(sameMoney(amount, total) ? {} : { totalOrderAmount: wirePrice(total) }),
  ...(softDescriptor === undefined || intent === "Authorize" ? {} : { softDescriptor }),
})

/** What the buyer reads at Amazon, and what is ours. */
type Described = { readonly storeName?: string | undefined; readonly custom: string }

/** Longest texts of amazon-pay-cv2.md 4.2. */
export const merchantMetadata = ({ storeName, custom }: Described) => ({
  ...(storeName === undefined ? {} : { merchantStoreName: storeName.slice(0, 50) }),
  customInformation: custom.slice(0, 4096),
})

/**
 * https://developer.amazon.com/docs/amazon-pay-api-v2/checkout-session.html#complete-checkout-session. A key is of no
 * use there: a second call is refused, and the session is read instead (amazon-pay-cv2.md 3.2).
 */
export const completeCheckoutSession = operation({
  action: "CompleteCheckoutSession",
  method: "POST",
  changes: true,
  repeat: "with-same-reference",
  timeout: 14_000,
  request: ({
    id,
    amount,
    note,
  }: {
    readonly id: string
    readonly amount: Money
    readonly note: string | undefined
  }) => ({
    path: `${at("checkoutSessions", id)}/complete`,
    body: { chargeAmount: wirePrice(amount) },
    note,
  }),
  response: (answer, { id, amount }, status) => {
    const session = readSession(answer, { id })
    const payment = answer.one("paymentDetails")
    agreed(payment && readMoney(payment, "chargeAmount"), amount)
    return { session, isPending: status === 202 }
  },
})
