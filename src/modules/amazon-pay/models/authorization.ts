import { model } from "@medusajs/framework/utils"

import { neverDeleted, transactionColumns } from "../ledger/shared-columns"

const Authorization = model
  .define("amazon_pay_authorization", {
    ...transactionColumns("apau"),
    round_id: model.text(),
    session_id: model.text(),
    buyer: model.enum(["present", "gone"]).default("present"),
    purpose: model.enum(["order", "part", "rest"]),
    try_number: model.number(),
    mode: model.enum(["sync", "async"]),
    capture_now: model.boolean(),
    expires_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["reference"], unique: true },
    { on: ["amazon_id"], unique: true },
    {
      name: "IDX_amazon_pay_authorization_try_unique",
      on: ["order_reference_id", "round_id", "purpose", "try_number"],
      unique: true,
    },
    {
      name: "IDX_amazon_pay_authorization_one_unsettled",
      on: ["order_reference_id"],
      unique: true,
      where: "settled_at IS NULL",
    },
    { on: ["session_id"] },
    { on: ["state", "created_at"] },
  ])
  .checks(neverDeleted("amazon_pay_authorization"))

export default Authorization
