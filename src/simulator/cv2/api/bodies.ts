import { anything, flag, list, price, shape, text, url, word, type Rule } from "./rules"

export const webCheckoutDetails: Rule = shape({
  checkoutReviewReturnUrl: url,
  checkoutResultReturnUrl: url,
  checkoutCancelUrl: url,
  checkoutMode: word("ProcessOrder"),
})

const payment = {
  paymentIntent: word("Confirm", "Authorize", "AuthorizeWithCapture"),
  canHandlePendingAuthorization: flag,
  chargeAmount: price,
  totalOrderAmount: price,
  allowOvercharge: flag,
  extendExpiration: flag,
  softDescriptor: text(16),
}

const merchantMetadata: Rule = shape({
  merchantReferenceId: text(256),
  merchantStoreName: text(50),
  noteToBuyer: text(255),
  customInformation: text(4096),
})

const providerMetadata: Rule = shape({ providerReferenceId: text(256) })

const recurringMetadata: Rule = shape({
  frequency: shape({ unit: word("Year", "Month", "Week", "Day", "Variable"), value: text(4) }, ["unit", "value"]),
  amount: price,
})

const permissionType = word("OneTime", "Recurring", "PaymentMethodOnFile")

const common = {
  merchantMetadata,
  supplementaryData: text(1024),
  platformId: text(64),
  providerMetadata,
  recurringMetadata,
  chargePermissionType: permissionType,
  multiAddressesCheckoutMetadata: list(anything),
}

const line = text(180)

const addressDetails: Rule = shape(
  {
    name: line,
    addressLine1: line,
    addressLine2: line,
    addressLine3: line,
    city: line,
    districtOrCounty: line,
    stateOrRegion: line,
    postalCode: text(20),
    countryCode: text(2),
    phoneNumber: text(20),
  },
  ["name", "addressLine1", "postalCode", "countryCode", "phoneNumber"],
)

const ofCountry: Rule = shape({ statesOrRegions: list(text(64)), zipCodes: list(text(20)) })

const restrictions: Rule = shape(
  {
    type: word("Allowed", "NotAllowed"),
    // Country → { statesOrRegions, zipCodes }; a list, as PHP makes of nothing, is refused.
    restrictions: (value, name) => {
      shape(Object.fromEntries(Object.keys(Object(value) as object).map((country) => [country, ofCountry])))(
        value,
        name,
      )
    },
  },
  ["type", "restrictions"],
)

const deliverySpecifications: Rule = shape({
  specialRestrictions: list(word("RestrictPOBoxes", "RestrictPackstations")),
  addressRestrictions: restrictions,
})

const scope = word("name", "email", "phoneNumber", "billingAddress", "postalCode", "shippingAddress", "primeStatus")

/** The button's payload, and the body of Create Checkout Session. */
export const sessionBody: Rule = shape(
  {
    ...common,
    storeId: text(128),
    webCheckoutDetails,
    paymentDetails: shape({ ...payment, presentmentCurrency: text(3) }),
    scopes: list(scope),
    paymentMethodOnFileMetadata: anything,
    chargePermissionId: text(64),
    deliverySpecifications,
    addressDetails,
  },
  ["storeId", "webCheckoutDetails"],
)

export const updateSessionBody: Rule = shape({ ...common, webCheckoutDetails, paymentDetails: shape(payment) })

export const completeBody: Rule = shape({ chargeAmount: price, totalOrderAmount: price, supplementaryData: anything }, [
  "chargeAmount",
])

export const updatePermissionBody: Rule = shape({ merchantMetadata, recurringMetadata })

export const closePermissionBody: Rule = shape({ closureReason: text(255), cancelPendingCharges: flag }, [
  "closureReason",
])

export const chargeBody: Rule = shape(
  {
    chargePermissionId: text(64),
    chargeAmount: price,
    captureNow: flag,
    softDescriptor: text(16),
    canHandlePendingAuthorization: flag,
    merchantMetadata,
    providerMetadata,
    platformId: text(64),
    chargeInitiator: word("CITU", "MITU", "CITR", "MITR"),
    channel: word("Web", "Phone", "App", "Alexa", "PointOfSale", "FireTv", "Offline", "Amazon"),
    webCheckoutDetails,
  },
  ["chargePermissionId", "chargeAmount"],
)

export const captureBody: Rule = shape({ captureAmount: price, softDescriptor: text(16) }, ["captureAmount"])

export const cancelBody: Rule = shape({ cancellationReason: text(255) }, ["cancellationReason"])

export const refundBody: Rule = shape({ chargeId: text(64), refundAmount: price, softDescriptor: text(16) }, [
  "chargeId",
  "refundAmount",
])

export const trackerBody: Rule = shape(
  {
    chargePermissionId: text(64),
    amazonOrderReferenceId: text(64),
    deliveryDetails: list(
      shape({ trackingNumber: text(128), carrierCode: text(64) }, ["trackingNumber", "carrierCode"]),
    ),
  },
  ["deliveryDetails"],
)
