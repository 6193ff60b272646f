import { model } from "@medusajs/framework/utils"

import { childColumns, neverDeleted } from "../ledger/shared-columns"

/** Append-only: a trigger in the migration refuses UPDATE and DELETE. */
const History = model
  .define("amazon_pay_history", {
    ...childColumns("aphi"),
    kind: model.text(),
    target_id: model.text(),
    amazon_id: model.text().nullable(),
    event: model.text(),
    from_state: model.text().nullable(),
    to_state: model.text().nullable(),
    reason: model.text().nullable(),
    soft: model.boolean(),
    source: model.text(),
    request_id: model.text().nullable(),
    actor: model.text().nullable(),
  })
  .indexes([{ on: ["order_reference_id", "created_at"] }, { on: ["event", "created_at"] }])
  .checks(neverDeleted("amazon_pay_history"))

export default History
