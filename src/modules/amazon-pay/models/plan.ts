import { model } from "@medusajs/framework/utils"

import { childColumns, neverDeleted } from "../ledger/shared-columns"

const Plan = model
  .define("amazon_pay_plan", {
    ...childColumns("appl"),
    medusa_capture_id: model.text(),
    authorization_id: model.text(),
    part_minor: model.number(),
    part_currency: model.text(),
    step: model.enum(["authorize", "capture", "release", "rest", "done", "parked"]),
    reason: model.text().nullable(),
  })
  .indexes([{ on: ["medusa_capture_id"], unique: true }, { on: ["order_reference_id"] }])
  .checks(neverDeleted("amazon_pay_plan"))

export default Plan
