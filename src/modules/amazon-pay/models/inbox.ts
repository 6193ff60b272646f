import { model } from "@medusajs/framework/utils"

/** A verified notification. The body is emptied when its time is up; the ids stay as proof against a second delivery. */
const Inbox = model
  .define("amazon_pay_inbox", {
    id: model.id({ prefix: "apin" }).primaryKey(),
    account: model.text(),
    message_id: model.text(),
    topic: model.text(),
    environment: model.text(),
    kind: model.text(),
    object_id: model.text().nullable(),
    order_reference_amazon_id: model.text().nullable(),
    body: model.text().nullable(),
    outcome: model.enum(["applied", "duplicate", "ignored", "held", "parked"]).nullable(),
    reason: model.text().nullable(),
    received_at: model.dateTime(),
    due_at: model.dateTime(),
    processed_at: model.dateTime().nullable(),
    lease_until: model.dateTime().nullable(),
    tries: model.number(),
  })
  .indexes([
    { on: ["account", "message_id"], unique: true },
    { name: "IDX_amazon_pay_inbox_open", on: ["due_at"], where: "processed_at IS NULL" },
    {
      name: "IDX_amazon_pay_inbox_open_of_order_reference",
      on: ["order_reference_amazon_id"],
      where: "processed_at IS NULL",
    },
    { name: "IDX_amazon_pay_inbox_bodies", on: ["received_at"], where: "body IS NOT NULL" },
    { on: ["object_id"] },
    { on: ["outcome", "received_at"] },
    { on: ["received_at"] },
  ])

export default Inbox
