import { model } from "@medusajs/framework/utils"

/** What a report found; found once per report, order reference, kind and object. */
const Difference = model
  .define("amazon_pay_difference", {
    id: model.id({ prefix: "apdi" }).primaryKey(),
    seq: model.autoincrement(),
    report_id: model.text(),
    order_reference_id: model.text(),
    kind: model.text(),
    object_id: model.text(),
    remedy: model.text(),
    detail: model.json(),
    state: model.enum(["open", "mended", "set-aside"]),
    outcome: model.text().nullable(),
    settled_by: model.text().nullable(),
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_amazon_pay_difference_found_once",
      on: ["report_id", "order_reference_id", "kind", "object_id"],
      unique: true,
    },
    { on: ["report_id", "seq"] },
    { on: ["order_reference_id"] },
  ])

export default Difference
