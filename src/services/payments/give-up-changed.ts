import { worthOf } from "../domain/authorization-meaning"
import type { Folio } from "../ports/ledger"
import { decideAndSchedule } from "./decide-and-schedule"
import { fulfilWishes } from "./fulfil-wishes"
import { entry } from "./history"
import type { Parts } from "./parts"
import { watchAsks } from "./parts"
import type { Refused } from "./refused"
import { refused } from "./refused"
import { supersede, totalChanged, wish } from "./supersede"

/**
 * The total changed after the buyer said yes to another one. What is reserved is released, then the order reference is
 * cancelled; the buyer starts anew. An order that stands on it is never touched.
 */
export async function giveUpChanged(parts: Parts, before: Folio): Promise<Refused> {
  if (before.orderReference.orderId !== null) return refused("cart-completed")
  const by = { source: "call", at: parts.clock.now(), actor: "buyer" } as const
  const { id } = before.orderReference
  await decideAndSchedule(parts, id, (folio) => [
    ...folio.authorizations
      .filter((row) => ["granted", "pending"].includes(worthOf(row)) && row.state !== "Closed")
      .flatMap((row) => wish(folio, { wish: "release", targetId: row.id, why: totalChanged }, by)),
    ...supersede(folio, totalChanged, by),
    entry(by, { orderReferenceId: id, kind: "guard", targetId: id, event: "amount-changed" }),
  ])
  await fulfilWishes(parts, id, watchAsks)
  return refused("amount-changed")
}
