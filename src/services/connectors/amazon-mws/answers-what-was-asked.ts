import type { Money } from "../../domain/money"
import { sameMoney } from "../../domain/money"
import type { Seen } from "../../domain/seen"
import { Unreadable } from "../../support/calls/unreadable"

type Asked = { readonly id?: string; readonly key?: string; readonly amount?: Money }

/**
 * Passes the snapshot on when it is of the object that was asked about.
 * @throws Unreadable for another id, reference, amount or currency.
 */
export function answersWhatWasAsked(seen: Seen, asked: Asked): Seen {
  if (asked.id !== undefined && seen.ref.id !== asked.id) throw new Unreadable("other-id")
  if (asked.key !== undefined && seen.key !== asked.key) throw new Unreadable("other-id", "reference")
  if (asked.amount !== undefined && (seen.amount === undefined || !sameMoney(seen.amount, asked.amount))) {
    throw new Unreadable("other-amount")
  }
  return seen
}
