import { model } from "@medusajs/framework/utils"

import { childColumns, neverDeleted } from "../ledger/shared-columns"

/** The outbox: written with the change that it tells of, sent afterwards. */
const Announcement = model
  .define("amazon_pay_announcement", {
    ...childColumns("apan"),
    name: model.text(),
    data: model.json(),
    sent_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_reference_id", "created_at"] },
    { name: "IDX_amazon_pay_announcement_unsent", on: ["created_at"], where: "sent_at IS NULL" },
    { name: "IDX_amazon_pay_announcement_sent_at", on: ["sent_at"], where: "sent_at IS NOT NULL" },
    { on: ["name", "created_at"] },
  ])
  .checks(neverDeleted("amazon_pay_announcement"))

export default Announcement
