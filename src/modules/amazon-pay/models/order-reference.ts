import { model } from "@medusajs/framework/utils"

import { neverDeleted, rowColumns } from "../ledger/shared-columns"

const OrderReference = model
  .define("amazon_pay_order_reference", {
    ...rowColumns("apor"),
    account: model.text(),
    environment: model.enum(["sandbox", "live"]),
    amazon_id: model.text().searchable(),
    later_id: model.text().searchable().nullable(),
    cart_id: model.text(),
    state: model.text(),
    reason: model.text().nullable(),
    version: model.text(),
    total_minor: model.number().nullable(),
    total_currency: model.text().nullable(),
    constraints: model.array(),
    superseded_at: model.dateTime().nullable(),
    order_id: model.text().searchable().nullable(),
    labelled_at: model.dateTime().nullable(),
    placed_at: model.dateTime().nullable(),
    flags: model.array(),
    intents: model.number().default(0),
    due_at: model.dateTime().nullable(),
    announcing_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["environment", "amazon_id"], unique: true },
    { on: ["environment", "later_id"], unique: true, where: "later_id IS NOT NULL" },
    {
      name: "IDX_amazon_pay_order_reference_current_of_cart",
      on: ["cart_id"],
      unique: true,
      where: "superseded_at IS NULL",
    },
    { on: ["cart_id"] },
    { on: ["order_id"], where: "order_id IS NOT NULL" },
    { on: ["due_at"], where: "due_at IS NOT NULL" },
    { on: ["account", "due_at"], where: "due_at IS NOT NULL" },
    { on: ["state", "created_at"] },
    { on: ["account", "created_at"] },
    { on: ["created_at"] },
  ])
  .checks(neverDeleted("amazon_pay_order_reference"))

export default OrderReference
