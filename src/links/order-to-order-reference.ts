import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"

import AmazonPayModule from "../modules/amazon-pay"

/**
 * `order.amazon_pay_order_references` in Query. Read-only: the order's id in our own row is the link, so there is no
 * second record that could say something else (docs/adr/0004-ledger-load-and-commit.md).
 */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  // The rule does not know the form for a link by another column than the id (docs.medusajs.com, read-only links).
  // eslint-disable-next-line @medusajs/link-uses-linkable-properties
  { linkable: { ...AmazonPayModule.linkable.amazonPayOrderReference.id, primaryKey: "order_id" } },
  { readOnly: true, isList: true },
)
