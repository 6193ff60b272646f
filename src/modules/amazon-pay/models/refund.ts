import { model } from "@medusajs/framework/utils"

import { neverDeleted, transactionColumns } from "../ledger/shared-columns"

const Refund = model
  .define("amazon_pay_refund", {
    ...transactionColumns("apre"),
    capture_id: model.text(),
    origin: model.enum(["merchant", "external"]),
    wanted_by: model.text().nullable(),
    link: model.text().nullable(),
    part: model.number(),
    try_number: model.number(),
  })
  .indexes([
    { on: ["reference"], unique: true },
    { on: ["amazon_id"], unique: true },
    { on: ["link", "part", "try_number"], unique: true },
    {
      name: "IDX_amazon_pay_refund_one_unsettled",
      on: ["capture_id"],
      unique: true,
      where: "settled_at IS NULL",
    },
    { on: ["order_reference_id"] },
    { on: ["state", "created_at"] },
  ])
  .checks(neverDeleted("amazon_pay_refund"))

export default Refund
