import { mayCount } from "../domain/may-count"
import { lives } from "../domain/lives"
import type { Change, Folio } from "../ports/ledger"
import { isDone } from "./closing"
import { decideAndSchedule } from "./decide-and-schedule"
import { fulfilWishes } from "./fulfil-wishes"
import { keptMoney } from "./kept-money"
import { lockKey } from "./lock-key"
import { raise } from "./raise"
import { stillReserved } from "./still-reserved"
import type { Asker, Parts } from "./parts"
import { wish } from "./supersede"

type EndInput = { readonly orderReferenceId: string; readonly why: string; readonly asker: Asker }

/** What became of a wish to end: `captured` means money was collected, so that cancelling is not possible. */
export type Ended = "ended" | "asked" | "captured" | "nothing"

const collected = (folio: Folio): boolean => folio.captures.some(mayCount)

/**
 * The order was canceled: cancel at Amazon, which closes its authorizations. Nothing captured is ever cancelled: then
 * what is still reserved is released, the order reference closed, and a person is told of money that was not given back.
 */
export const cancelOrderReference = (parts: Parts, input: EndInput): Promise<Ended> =>
  underLock(parts, input, () => cancelUnderLock(parts, input))

/** For verbs that hold the lock already (it is not re-entrant). */
export async function cancelUnderLock(parts: Parts, input: EndInput): Promise<Ended> {
  const by = { source: "call", at: parts.clock.now(), actor: input.asker.actor } as const
  return endWith(parts, input, (folio) => {
    const { id, state } = folio.orderReference
    const released = stillReserved(folio).flatMap((row) =>
      wish(folio, { wish: "release", targetId: row.id, why: input.why }, by),
    )
    // What is closed already cannot be canceled any more; its authorizations live on.
    if (!collected(folio) && lives["order-reference"].isFinal(state)) return { ended: "asked", changes: released }
    if (!collected(folio))
      return { ended: "asked", changes: wish(folio, { wish: "cancel", targetId: id, why: input.why }, by) }
    return {
      ended: "captured",
      changes: [
        ...released,
        ...(lives["order-reference"].allows(state, "close")
          ? wish(folio, { wish: "close", targetId: id, why: input.why }, by)
          : []),
        ...(keptMoney(folio) ? raise(folio.orderReference, "captured-on-canceled") : []),
      ],
    }
  })
}

/** Everything owed is collected and nothing is in doubt: close, so that nothing more can be charged. */
export async function closeWhenDone(parts: Parts, input: EndInput): Promise<Ended> {
  const by = { source: "call", at: parts.clock.now(), actor: input.asker.actor } as const
  const rule: Rule = (folio) => {
    const { id } = folio.orderReference
    return isDone(folio)
      ? { ended: "asked", changes: wish(folio, { wish: "close", targetId: id, why: input.why }, by) }
      : { ended: "nothing", changes: [] }
  }
  return underLock(parts, input, () => endWith(parts, input, rule))
}

type Rule = (folio: Folio) => { readonly ended: Ended; readonly changes: readonly Change[] }

async function underLock(parts: Parts, { orderReferenceId }: EndInput, job: () => Promise<Ended>): Promise<Ended> {
  const loaded = await parts.ledger.load({ id: orderReferenceId })
  return loaded ? parts.lock.run(lockKey(loaded), job) : "nothing"
}

async function endWith(parts: Parts, { orderReferenceId, asker }: EndInput, rule: Rule): Promise<Ended> {
  const decided = { is: "nothing" as Ended }
  await decideAndSchedule(parts, orderReferenceId, (folio) => {
    const { ended, changes } = rule(folio)
    decided.is = ended
    return changes
  })
  if (decided.is === "nothing") return "nothing"
  const after = await fulfilWishes(parts, orderReferenceId, asker)
  const over = lives["order-reference"].isFinal(after.orderReference.state)
  return decided.is === "asked" && over ? "ended" : decided.is
}
