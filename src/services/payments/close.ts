import { lives } from "../domain/lives"
import { decideAndSchedule } from "./decide-and-schedule"
import { fulfilWishes } from "./fulfil-wishes"
import { lockKey } from "./lock-key"
import type { Asker, Parts } from "./parts"
import { wish } from "./supersede"

type CloseInput = { readonly orderReferenceId: string; readonly why: string; readonly asker: Asker }

/**
 * Closes an order reference on the merchant's word: nothing more can be authorized on it; what is reserved can still be
 * captured, and what is captured refunded (amazon-pay-cv1.md 2.7). The wish is durable: "asked" is ended later.
 * @throws Busy when the order reference's lock is not had in time.
 */
export async function closeOrderReference(
  parts: Parts,
  { orderReferenceId: id, why, asker }: CloseInput,
): Promise<"ended" | "asked" | "nothing"> {
  const loaded = await parts.ledger.load({ id })
  if (!loaded) return "nothing"
  const by = { source: "call", at: parts.clock.now(), actor: asker.actor } as const
  return parts.lock.run(lockKey(loaded), async () => {
    const decided = await decideAndSchedule(parts, id, (folio) =>
      lives["order-reference"].allows(folio.orderReference.state, "close")
        ? wish(folio, { wish: "close", targetId: id, why }, by)
        : [],
    )
    if (!decided.wishes.some((it) => it.wish === "close")) return "nothing"
    const { orderReference } = await fulfilWishes(parts, id, asker)
    return lives["order-reference"].isFinal(orderReference.state) ? "ended" : "asked"
  })
}
