import { sameMoney } from "../../domain/money"
import type { Seen } from "../../domain/seen"
import type { Folio } from "../../ports/ledger"
import type { TransactionRow } from "../transaction-rows"
import { allTransactions, rowOf } from "../transaction-rows"
import type { Finding } from "./difference-kinds"
import { decimal, spoken } from "./matching"
import type { Sides } from "./sides"

/** A call is over, and its outcome looked up, after this. */
const settling = 2 * 60_000

/** What the ledger says otherwise than Amazon. */
export const amazonAndLedger = (sides: Sides): readonly Finding[] => [
  ...sides.amazon.seen.flatMap((seen) =>
    seen.ref.kind === "order-reference" ? ofOrderReference(sides.folio, seen) : ofTransaction(sides, seen),
  ),
  ...allTransactions(sides.folio).flatMap((row) => ofRow(sides, row)),
]

function ofOrderReference({ orderReference: row }: Folio, seen: Seen): readonly Finding[] {
  const objectId = row.amazonId
  const total = seen.amount
  return [
    ...(row.state === seen.state
      ? []
      : [{ kind: "state-differs", objectId, detail: { amazon: spoken(seen), ledger: spoken(row) } } as const]),
    ...(!total || !row.total || sameMoney(total, row.total)
      ? []
      : [{ kind: "total-differs", objectId, detail: { amazon: decimal(total), ledger: decimal(row.total) } } as const]),
  ]
}

function ofTransaction(sides: Sides, seen: Seen): readonly Finding[] {
  const row = rowOf(sides.folio, seen)
  const objectId = seen.ref.id
  if (!row) return unknown(sides, seen)
  const detail = { amazon: spoken(seen), ledger: spoken(row) }
  return [
    ...(row.settledAt === null || !hasMoved(row, seen) ? [] : [{ kind: "state-differs", objectId, detail } as const]),
    ...(seen.amount && !sameMoney(seen.amount, row.amount)
      ? [
          {
            kind: "amount-differs",
            objectId,
            detail: { amazon: decimal(seen.amount), ledger: decimal(row.amount) },
          } as const,
        ]
      : []),
  ]
}

/** What follows by itself from a capture or refund that the ledger has, and changes nothing about money. */
const follows: readonly string[] = ["MaxCapturesProcessed", "MaxAmountRefunded", "MaxRefundsProcessed"]

const hasMoved = (row: TransactionRow, seen: Seen): boolean =>
  row.state !== seen.state && !(seen.state === "Closed" && follows.includes(seen.reason ?? ""))

/** The ledger takes over captures and refunds below what it knows; an authorization must be its own. */
function unknown({ folio, amazon }: Sides, seen: Seen): readonly Finding[] {
  const detail = { amazon: `${spoken(seen)} ${decimal(seen.amount)}`.trim() }
  if (seen.ref.kind === "authorization") return [{ kind: "authorization-unknown", objectId: seen.ref.id, detail }]
  return hasKnownRoot(folio, amazon.seen, seen) ? [{ kind: "effect-unknown", objectId: seen.ref.id, detail }] : []
}

/** Below an unknown authorization everything is unknown; that is said once. */
function hasKnownRoot(folio: Folio, seen: readonly Seen[], of: Seen): boolean {
  const parent = seen.find(({ ref }) => ref.id === of.parent?.id)
  if (!parent) return false
  return parent.ref.kind === "authorization" ? rowOf(folio, parent) !== undefined : hasKnownRoot(folio, seen, parent)
}

function ofRow({ amazon, now }: Sides, row: TransactionRow): readonly Finding[] {
  const detail = { ledger: `${spoken(row)} ${decimal(row.amount)}` }
  if (row.settledAt === null)
    return now.getTime() - row.createdAt.getTime() < settling
      ? []
      : [{ kind: "outcome-unknown", objectId: row.reference, detail }]
  const isThere = amazon.seen.some(({ ref }) => ref.id === row.amazonId)
  return row.amazonId === null || isThere ? [] : [{ kind: "not-at-amazon", objectId: row.amazonId, detail }]
}
