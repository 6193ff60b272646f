import { model } from "@medusajs/framework/utils"

/** A request of the merchant that carried an Idempotency-Key, and what it was answered. Kept for a week. */
const Request = model
  .define("amazon_pay_request", {
    id: model.id({ prefix: "apreq" }).primaryKey(),
    key: model.text(),
    route: model.text(),
    actor: model.text().nullable(),
    request_hash: model.text(),
    status: model.number().nullable(),
    body: model.text().nullable(),
    begun_at: model.dateTime(),
  })
  .indexes([{ on: ["key"], unique: true }, { on: ["begun_at"] }])

export default Request
