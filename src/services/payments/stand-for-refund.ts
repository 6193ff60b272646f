import type { RefundRow } from "../ports/rows"
import { entry } from "./history"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"

/**
 * A refund of the shop's stands for ours (`link`), or nothing does any more (`null`). Of many that find the same half
 * one goes on: whoever moves the link is it.
 * @returns whether it is the caller
 */
export async function moveRefundLink(parts: Parts, row: RefundRow, link: string | null): Promise<boolean> {
  const by = { source: "poll", at: parts.clock.now(), actor: watchAsks.actor } as const
  const { id, orderReferenceId, amazonId } = row
  const told = entry(by, {
    orderReferenceId,
    kind: "refund",
    targetId: id,
    event: link === null ? "unlinked" : "linked",
    amazonId,
  })
  const done = await parts.ledger.commit([{ in: "refund", id, when: { link: row.link }, set: { link } }, told])
  return done === "done"
}
