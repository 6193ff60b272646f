import { model } from "@medusajs/framework/utils"

/** How often something happened of which nothing else is kept. The id is its name. */
const Tally = model.define("amazon_pay_tally", {
  id: model.id().primaryKey(),
  count: model.number(),
  last_at: model.dateTime(),
})

export default Tally
