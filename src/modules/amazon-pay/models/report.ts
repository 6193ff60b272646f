import { model } from "@medusajs/framework/utils"

/** A reconciliation report: how far it has come, and who works on it. */
const Report = model
  .define("amazon_pay_report", {
    id: model.id({ prefix: "aprp" }).primaryKey(),
    account: model.text().nullable(),
    from_at: model.dateTime(),
    to_at: model.dateTime(),
    state: model.enum(["running", "done", "failed"]),
    reason: model.text().nullable(),
    total: model.number(),
    looked_at: model.number(),
    tries: model.number(),
    cursor_at: model.dateTime().nullable(),
    cursor_seq: model.number().nullable(),
    lease_until: model.dateTime().nullable(),
    requested_by: model.text().nullable(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_amazon_pay_report_running", on: ["created_at"], where: "state = 'running'" }])

export default Report
