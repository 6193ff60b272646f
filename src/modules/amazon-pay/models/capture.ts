import { model } from "@medusajs/framework/utils"

import { neverDeleted, transactionColumns } from "../ledger/shared-columns"

const Capture = model
  .define("amazon_pay_capture", {
    ...transactionColumns("apca"),
    authorization_id: model.text(),
    origin: model.enum(["merchant", "capture-now", "external"]),
    wanted_by: model.text().nullable(),
    link: model.text().nullable(),
    linked_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["reference"], unique: true },
    { on: ["amazon_id"], unique: true },
    { on: ["link"], unique: true },
    {
      name: "IDX_amazon_pay_capture_one_effective",
      on: ["authorization_id"],
      unique: true,
      where: "state NOT IN ('Declined', 'Void')",
    },
    {
      name: "IDX_amazon_pay_capture_one_unsettled",
      on: ["authorization_id"],
      unique: true,
      where: "settled_at IS NULL",
    },
    { on: ["order_reference_id"] },
    { on: ["state", "created_at"] },
  ])
  .checks(neverDeleted("amazon_pay_capture"))

export default Capture
