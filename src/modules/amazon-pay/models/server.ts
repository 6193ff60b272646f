import { model } from "@medusajs/framework/utils"

/** Who shares Amazon's quotas: each running process says so from time to time. */
const Server = model.define("amazon_pay_server", {
  id: model.id({ prefix: "apsv" }).primaryKey(),
  seen_at: model.dateTime(),
})

export default Server
