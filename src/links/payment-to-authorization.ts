import PaymentModule from "@medusajs/medusa/payment"
import { defineLink } from "@medusajs/framework/utils"

import AmazonPayModule from "../modules/amazon-pay"

/** `payment.amazon_pay_authorizations` in Query: those that were asked for in the payment's session. Read-only. */
export default defineLink(
  { linkable: PaymentModule.linkable.payment, field: "payment_session_id" },
  // The rule does not know the form for a link by another column than the id (docs.medusajs.com, read-only links).
  // eslint-disable-next-line @medusajs/link-uses-linkable-properties
  { linkable: { ...AmazonPayModule.linkable.amazonPayAuthorization.id, primaryKey: "session_id" } },
  { readOnly: true, isList: true },
)
