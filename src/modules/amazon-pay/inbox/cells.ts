import type { InboxMessage } from "../../../services/ports/inbox"

import type { Cells, Column } from "../ledger/column"
import { date, plain } from "../ledger/column"

/** Where each field of a message is kept. A new field does not compile without its line. */
const columns: { readonly [Field in keyof InboxMessage]: Column<InboxMessage[Field]> } = {
  id: plain("id"),
  account: plain("account"),
  messageId: plain("message_id"),
  topic: plain("topic"),
  environment: plain("environment"),
  kind: plain("kind"),
  objectId: plain("object_id"),
  orderReferenceId: plain("order_reference_amazon_id"),
  body: plain("body"),
  receivedAt: date("received_at"),
  outcome: plain("outcome"),
  reason: plain("reason"),
  dueAt: date("due_at"),
  tries: plain("tries"),
}

const fields = Object.entries(columns) as readonly (readonly [string, Column<unknown>])[]

/** The columns' names, in one order. */
export const names: readonly string[] = fields.flatMap(([, column]) => column.names)

export const write = (message: InboxMessage): Cells =>
  fields.reduce<Cells>(
    (cells, [field, column]) => ({ ...cells, ...column.write(message[field as keyof InboxMessage]) }),
    {},
  )

/** The one place that names the type: `columns` has a line for every field, or does not compile. */
export const read = (cells: Cells): InboxMessage =>
  Object.fromEntries(fields.map(([field, column]) => [field, column.read(cells)])) as unknown as InboxMessage
