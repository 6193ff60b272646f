import { model } from "@medusajs/framework/utils"

/** A topic of Amazon SNS that the shop has recognised as its own, for one account. */
const Topic = model
  .define("amazon_pay_topic", {
    id: model.id({ prefix: "aptp" }).primaryKey(),
    account: model.text(),
    topic: model.text(),
    actor: model.text().nullable(),
    pinned_at: model.dateTime(),
  })
  .indexes([{ on: ["account", "topic"], unique: true }])

export default Topic
