import { model } from "@medusajs/framework/utils"

import { childColumns, neverDeleted } from "../ledger/shared-columns"

const Chargeback = model
  .define("amazon_pay_chargeback", {
    ...childColumns("apcb"),
    capture_id: model.text(),
    amazon_id: model.text(),
    amount_minor: model.number(),
    amount_currency: model.text(),
    state: model.text(),
    reason: model.text().nullable(),
    decision: model.enum(["lost", "won"]).nullable(),
  })
  .indexes([{ on: ["amazon_id"], unique: true }, { on: ["order_reference_id"] }, { on: ["capture_id"] }])
  .checks(neverDeleted("amazon_pay_chargeback"))

export default Chargeback
