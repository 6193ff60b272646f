import { model } from "@medusajs/framework/utils"

import { childColumns, neverDeleted } from "../ledger/shared-columns"

const Wish = model
  .define("amazon_pay_wish", {
    ...childColumns("apwi"),
    wish: model.enum(["cancel", "close", "release"]),
    target_id: model.text(),
    state: model.enum(["open", "done", "parked"]),
    tries: model.number(),
    why: model.text(),
  })
  .indexes([
    { on: ["target_id", "wish"], unique: true },
    { on: ["order_reference_id"] },
    { on: ["state", "created_at"] },
  ])
  .checks(neverDeleted("amazon_pay_wish"))

export default Wish
