import type { CheckoutSession } from "./model"

export type Constraint = { readonly constraintId: string; readonly description: string }

type Rule = Constraint & { readonly applies: (session: CheckoutSession) => boolean }

/** What a session lacks before the buyer can be sent on, in the order of Amazon's answers. */
const rules: readonly Rule[] = [
  {
    constraintId: "BuyerNotAssociated",
    description:
      "There is no buyer associated with the Checkout Session. Return the checkout session id to the Amazon Pay Button.",
    applies: ({ buyerId }) => buyerId === undefined,
  },
  {
    constraintId: "ChargeAmountNotSet",
    description: "chargeAmount is not set.",
    applies: ({ details }) => details.paymentDetails?.chargeAmount === undefined,
  },
  {
    constraintId: "CheckoutResultReturnUrlNotSet",
    description: "checkoutResultReturnUrl is not set.",
    applies: ({ details }) => details.webCheckoutDetails?.checkoutResultReturnUrl === undefined,
  },
  {
    constraintId: "PaymentIntentNotSet",
    description: "paymentIntent is not set.",
    applies: ({ details }) => details.paymentDetails?.paymentIntent === undefined,
  },
  {
    constraintId: "RecurringFrequencyNotSet",
    description: "frequency is not set.",
    applies: ({ details }) =>
      details.chargePermissionType === "Recurring" && details.recurringMetadata?.["frequency"] === undefined,
  },
]

export const constraintsOf = (session: CheckoutSession): readonly Constraint[] =>
  rules.filter((it) => it.applies(session)).map(({ constraintId, description }) => ({ constraintId, description }))
