import { model } from "@medusajs/framework/utils"

/** A property belongs to one model, so each table gets columns of its own from these. */

/** `seq` keeps the order of rows that were written in the same millisecond. */
export const rowColumns = (idPrefix: string) => ({
  id: model.id({ prefix: idPrefix }).primaryKey(),
  seq: model.autoincrement(),
})

export const childColumns = (idPrefix: string) => ({ ...rowColumns(idPrefix), order_reference_id: model.text() })

/** What Authorize, Capture and Refund have in common. */
export const transactionColumns = (idPrefix: string) => ({
  ...childColumns(idPrefix),
  reference: model.text(),
  amount_minor: model.number(),
  amount_currency: model.text(),
  state: model.text(),
  reason: model.text().nullable(),
  soft: model.boolean(),
  amazon_id: model.text().nullable(),
  version: model.text(),
  settled_at: model.dateTime().nullable(),
})

/** A row that is deleted softly would set its unique keys free, and with them a second effect. */
export const neverDeleted = (table: string) => [{ name: `${table}_never_deleted`, expression: "deleted_at IS NULL" }]
