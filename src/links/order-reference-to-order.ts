import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"

import AmazonPayModule from "../modules/amazon-pay"

/** `amazon_pay_order_reference.order` in Query: the way back, by the same column. */
export default defineLink(
  { linkable: AmazonPayModule.linkable.amazonPayOrderReference, field: "order_id" },
  { linkable: OrderModule.linkable.order },
  { readOnly: true },
)
