import type { Inbox, InboxMessage, TopicTrust } from "../../../services/ports/inbox"

import type { Connection } from "../ledger/connection"
import { names, write } from "./cells"

/** So many messages of strangers are kept a day: anybody with an account at Amazon can have them sent here. */
const cap = 1_000

const kept = names.filter((name) => !["outcome", "reason", "body"].includes(name))

/**
 * Pins are looked at in the statement that stores: whoever pins is obeyed by every instance at once. What is held is
 * kept without its body, and what is neither waiting nor ours counts towards the cap.
 */
const statement = `
  with pins as (
    select topic from amazon_pay_topic
    where account in (select jsonb_array_elements_text(?::jsonb)) and deleted_at is null
  ), judged as (
    select m.*, case
      when exists (select 1 from pins) then case when m.topic in (select topic from pins) then null else 'topic-not-pinned' end
      when ? = 'listed' then null else 'topic-not-listed' end as doubt
    from jsonb_populate_record(null::amazon_pay_inbox, ?::jsonb) m
  ), final as (
    select ${kept.join(", ")},
      case when doubt is null then outcome else 'held' end as outcome,
      coalesce(doubt, reason) as reason,
      case when doubt is null then body end as body
    from judged
  )
  insert into amazon_pay_inbox (${kept.join(", ")}, outcome, reason, body, processed_at)
  select ${kept.join(", ")}, outcome, reason, body, case when outcome is not null then received_at end from final
  where not (outcome = 'held' or coalesce(reason, '') = 'foreign') or (
    select count(*) from (
      select 1 from amazon_pay_inbox i
      where i.outcome in ('held', 'ignored') and i.received_at > final.received_at - interval '1 day'
        and (i.outcome = 'held' or i.reason = 'foreign') and i.deleted_at is null
      limit ${cap}
    ) strangers
  ) < ${cap}
  on conflict (account, message_id) where deleted_at is null do nothing
  returning outcome`

const known = "select 1 from amazon_pay_inbox where account = ? and message_id = ? and deleted_at is null"

type Stored = { readonly rows: readonly { readonly outcome: string | null }[] }

export async function storeMessage(
  connection: Connection,
  message: InboxMessage,
  { listed, accounts }: TopicTrust,
): ReturnType<Inbox["store"]> {
  const bindings = [JSON.stringify(accounts), listed ? "listed" : "unlisted", JSON.stringify(write(message))]
  const [stored] = (await connection.raw<Stored>(statement, bindings)).rows
  if (stored) return stored.outcome === "held" ? "held" : "stored"
  const { rows } = await connection.raw<Stored>(known, [message.account, message.messageId])
  return rows.length > 0 ? "known" : "full"
}
