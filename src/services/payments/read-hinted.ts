import { Fault } from "../domain/fault"
import type { Seen } from "../domain/seen"
import type { Folio } from "../ports/ledger"
import type { Hint } from "../ports/notice"
import type { PaymentConnector } from "../ports/payment-connector"
import { decideAndSchedule } from "./decide-and-schedule"
import { lockKey } from "./lock-key"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import { takeOver } from "./take-over"
import { rowOfHint } from "./told-already"
import { transactionsOf } from "./transaction-rows"

type Hinted = Pick<Hint, "kind" | "id" | "formerly">

/**
 * Reads what messages name and the ledger does not know, where no read of the order would list it: made by somebody else
 * at Amazon. What cannot be read now, or may be what an attempt of ours in doubt has made, is left to the look that follows
 * and to the message's next turn.
 */
export async function readHinted(parts: Parts, folio: Folio, hinted: readonly Hinted[]): Promise<void> {
  const { connector } = parts.account(folio.orderReference.account)
  const unknown = connector.can.lists ? [] : hinted.filter((ref) => isElsewhere(folio, ref))
  if (unknown.length === 0) return
  const asking = connector.as(watchAsks.priority)
  await parts.lock.run(lockKey(folio), async () => {
    const seen = (await Promise.all(unknown.map((ref) => readOne(asking, ref)))).flat()
    const by = { source: "notification", at: parts.clock.now(), actor: watchAsks.actor } as const
    const rule = (now: Folio) =>
      takeOver(
        now,
        seen.filter(({ ref }) => isElsewhere(now, ref)),
        by,
      )
    await decideAndSchedule(parts, folio.orderReference.id, rule)
  })
}

const isElsewhere = (folio: Folio, hinted: Hinted): boolean =>
  hinted.kind !== "order-reference" &&
  rowOfHint(folio, hinted) === undefined &&
  transactionsOf(folio, hinted.kind).every((row) => row.settledAt !== null)

async function readOne(connector: PaymentConnector, { kind, id }: Hinted): Promise<readonly Seen[]> {
  try {
    return (await connector.read({ kind, id })).seen
  } catch (error) {
    if (error instanceof Fault) return []
    throw error
  }
}
