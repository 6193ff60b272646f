import { checkoutPaths } from "../browser/checkout-paths"
import { descriptorOf } from "../world/cards"
import { constraintsOf } from "../world/constraints"
import type { CheckoutSession, Json } from "../world/model"
import { billingAddressView, buyerView, shippingAddressView } from "./buyer"
import { filled, merchantMetadata, statusDetails, timestamp } from "./parts"

const paymentNames = [
  "paymentIntent",
  "chargeAmount",
  "totalOrderAmount",
  "softDescriptor",
  "presentmentCurrency",
  "allowOvercharge",
  "extendExpiration",
  "estimateOrderTotal",
]

const redirectUrl = (session: CheckoutSession, origin: string): string | null =>
  constraintsOf(session).length > 0
    ? null
    : `${origin}${checkoutPaths.processing}?amazonCheckoutSessionId=${encodeURIComponent(session.id)}`

const everything = [
  "checkoutSessionId",
  "storeId",
  "productType",
  "webCheckoutDetails",
  "paymentDetails",
  "chargePermissionType",
  "recurringMetadata",
  "paymentMethodOnFileMetadata",
  "merchantMetadata",
  "supplementaryData",
  "platformId",
  "providerMetadata",
  "buyer",
  "shippingAddress",
  "shippingAddressList",
  "billingAddress",
  "paymentPreferences",
  "statusDetails",
  "constraints",
  "deliverySpecifications",
  "multiAddressesCheckoutMetadata",
  "checkoutButtonText",
  "creationTimestamp",
  "expirationTimestamp",
  "chargePermissionId",
  "chargeId",
  "releaseEnvironment",
]

/** After the end nothing is told but state and ids. */
const ended = (session: CheckoutSession): Json =>
  filled(everything, {
    checkoutSessionId: session.id,
    statusDetails: statusDetails(session.status),
    chargePermissionId: session.chargePermissionId,
    chargeId: session.chargeId,
  })

function person(session: CheckoutSession): Json {
  const { buyerId, addressId, cardTail, productType, details } = session
  const share = { buyerId, addressId, scopes: details.scopes, addressDetails: details.addressDetails }
  const shippingAddress = buyerId === undefined || productType !== "PayAndShip" ? null : shippingAddressView(share)
  return {
    buyer: buyerView(share),
    shippingAddress,
    // Each address is a text with JSON in it.
    shippingAddressList: shippingAddress && [JSON.stringify({ addressId: addressId ?? null, ...shippingAddress })],
    billingAddress: billingAddressView(share, productType),
    paymentPreferences: [cardTail === undefined ? null : { paymentDescriptor: descriptorOf(cardTail) }],
  }
}

/** A session as the calls answer it: every name is there, with null where nothing is known. */
export function sessionView(session: CheckoutSession, origin: string): Json {
  if (session.status.state !== "Open") return ended(session)
  const { details } = session
  const payment = details.paymentDetails ?? {}
  return filled(everything, {
    ...details,
    ...person(session),
    checkoutSessionId: session.id,
    storeId: session.storeId,
    productType: session.productType,
    webCheckoutDetails: {
      ...filled(
        ["checkoutReviewReturnUrl", "checkoutResultReturnUrl", "checkoutCancelUrl", "checkoutMode"],
        details.webCheckoutDetails,
      ),
      amazonPayRedirectUrl: redirectUrl(session, origin),
    },
    paymentDetails: {
      ...filled(paymentNames, payment),
      canHandlePendingAuthorization: payment.canHandlePendingAuthorization ?? false,
    },
    chargePermissionType: details.chargePermissionType ?? "OneTime",
    merchantMetadata: merchantMetadata(details.merchantMetadata),
    providerMetadata: filled(["providerReferenceId"], details.providerMetadata),
    statusDetails: statusDetails(session.status),
    constraints: constraintsOf(session),
    creationTimestamp: timestamp(session.created),
    expirationTimestamp: timestamp(session.expires),
    releaseEnvironment: session.environment,
  })
}
