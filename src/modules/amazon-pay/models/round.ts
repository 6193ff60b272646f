import { model } from "@medusajs/framework/utils"

import { childColumns, neverDeleted } from "../ledger/shared-columns"

const Round = model
  .define("amazon_pay_round", {
    ...childColumns("apro"),
    n: model.number(),
    session_id: model.text(),
    total_minor: model.number(),
    total_currency: model.text(),
    authenticate_minor: model.number().nullable(),
    authenticate_currency: model.text().nullable(),
    capture_now: model.boolean().default(false),
    language: model.text(),
    confirm: model.enum(["unsettled", "settled", "refused"]),
    arrived_at: model.dateTime().nullable(),
    proof: model.enum(["none", "success", "failure", "abandoned", "error"]),
    handed_out_at: model.dateTime(),
  })
  .indexes([{ on: ["order_reference_id", "n"], unique: true }, { on: ["session_id"] }])
  .checks(neverDeleted("amazon_pay_round"))

export default Round
