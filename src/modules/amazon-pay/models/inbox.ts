import { model } from "@medusajs/framework/utils"

/** A verified notification. The body is emptied when its time is up; the ids stay as proof against a second delivery. */
const Inbox = model
  .define("amazon_pay_inbox", {
    id: model.id({ prefix: "apin" }).primaryKey(),
    account: model.text(),
    message_id: model.text(),
    topic: model.text(),
    kind: model.text(),
    object_id: model.text().nullable(),
    state: model.text(),
    outcome: model.text().nullable(),
    reason: model.text().nullable(),
    body: model.text().nullable(),
    received_at: model.dateTime(),
    processed_at: model.dateTime().nullable(),
    lease: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["account", "message_id"], unique: true },
    { name: "IDX_amazon_pay_inbox_open", on: ["received_at"], where: "processed_at IS NULL" },
    { name: "IDX_amazon_pay_inbox_bodies", on: ["received_at"], where: "body IS NOT NULL" },
    { on: ["object_id"] },
    { on: ["outcome", "received_at"] },
  ])

export default Inbox
