import { isDeepStrictEqual } from "node:util"

import type { Among, Change, Claiming, Folio, FolioKey, Ledger } from "../../src/services/ports/ledger"
import type { OrderReferenceRow, TableName, Tables } from "../../src/services/ports/rows"

import { ledgerKeys } from "./ledger-keys"

type Fields = Readonly<Record<string, unknown>>
type Books = { readonly [T in TableName]: readonly Tables[T][] }

const emptyBooks: Books = {
  orderReference: [],
  round: [],
  authorization: [],
  capture: [],
  refund: [],
  chargeback: [],
  plan: [],
  wish: [],
  history: [],
  announcement: [],
}

/** A ledger in memory with the constraints of the real one. Rows come and go as copies. */
export function memoryLedger(): Ledger {
  let books = emptyBooks
  return {
    load: async (key) => structuredClone(folioOf(books, key)),
    commit: async (changes) => {
      const after = structuredClone(changes).reduce<Books | undefined>(apply, books)
      if (after === undefined) return "lost"
      books = after
      return "done"
    },
    claimDue: async (now, until, bounds) => {
      const { limit, among }: Claiming = typeof bounds === "number" ? { limit: bounds } : bounds
      const due = dueBy(books.orderReference, now)
        .filter((row) => isAmong(row, among))
        .slice(0, limit)
      books = {
        ...books,
        orderReference: books.orderReference.map((row) => (due.includes(row) ? { ...row, dueAt: until } : row)),
      }
      return due.map((row) => row.id)
    },
    history: async (id, limit) => structuredClone(newestFirst(of(books.history, id)).slice(0, limit)),
  }
}

/** Each change is checked against what the changes before it have made of the books, as in a transaction. */
function apply(books: Books | undefined, change: Change): Books | undefined {
  if (books === undefined) return undefined
  const rows: readonly Fields[] = books[change.in]
  if ("insert" in change) return withRow(books, change.in, [...rows, change.insert], change.insert)
  const found = rows.find((row) => row["id"] === change.id && holds(row, change.when))
  if (found === undefined) return undefined
  const next = { ...found, ...change.set }
  return withRow(
    books,
    change.in,
    rows.map((row) => (row === found ? next : row)),
    next,
  )
}

const holds = (row: Fields, when: Fields): boolean =>
  Object.entries(when).every(([column, value]) => isDeepStrictEqual(row[column], value))

/** The books with these rows in a table, unless `fresh` is the double of another row of it. */
function withRow(books: Books, table: TableName, rows: readonly Fields[], fresh: Fields): Books | undefined {
  const others = rows.filter((row) => row !== fresh)
  const doubled = others.some((row) => row["id"] === fresh["id"] || sharesKey(table, row, fresh))
  return doubled ? undefined : { ...books, [table]: rows }
}

const sharesKey = (table: TableName, one: Fields, other: Fields): boolean =>
  ledgerKeys
    .filter((key) => key.in === table)
    .some((key) => {
      const where = (key.where ?? (() => true)) as (row: Fields) => boolean
      const columns: readonly string[] = key.of
      return (
        where(one) && where(other) && columns.every((column) => one[column] !== null && one[column] === other[column])
      )
    })

function folioOf(books: Books, key: FolioKey): Folio | undefined {
  const ids = idsOf(books, key)
  const found = newestFirst(books.orderReference.filter((row) => ids.includes(row.id)))
  const orderReference = found.find((row) => row.supersededAt === null) ?? found[0]
  if (orderReference === undefined) return undefined
  return {
    orderReference,
    rounds: of(books.round, orderReference.id),
    authorizations: of(books.authorization, orderReference.id),
    captures: of(books.capture, orderReference.id),
    refunds: of(books.refund, orderReference.id),
    chargebacks: of(books.chargeback, orderReference.id),
    plans: of(books.plan, orderReference.id),
    wishes: of(books.wish, orderReference.id),
  }
}

function idsOf(books: Books, key: FolioKey): readonly string[] {
  const among = (fits: (row: OrderReferenceRow) => boolean) => books.orderReference.filter(fits).map((row) => row.id)
  if ("id" in key) return [key.id]
  if ("amazonId" in key)
    return among((row) => row.environment === key.environment && [row.amazonId, row.laterId].includes(key.amazonId))
  if ("cartId" in key) return among((row) => row.cartId === key.cartId)
  if ("orderId" in key) return among((row) => row.orderId === key.orderId)
  const children: readonly { readonly orderReferenceId: string }[] =
    "sessionId" in key
      ? [...books.round, ...books.authorization].filter((row) => row.sessionId === key.sessionId)
      : "roundId" in key
        ? books.round.filter((row) => row.id === key.roundId)
        : books.capture.filter((row) => row.id === key.captureId)
  return children.map((row) => row.orderReferenceId)
}

const of = <R extends { readonly orderReferenceId: string; readonly createdAt: Date }>(
  rows: readonly R[],
  id: string,
): R[] =>
  rows
    .filter((row) => row.orderReferenceId === id)
    .sort((one, other) => Number(one.createdAt) - Number(other.createdAt))

const newestFirst = <R extends { readonly createdAt: Date }>(rows: readonly R[]): R[] =>
  [...rows].reverse().sort((one, other) => Number(other.createdAt) - Number(one.createdAt))

function isAmong({ account }: OrderReferenceRow, among: Among | undefined): boolean {
  if (among === undefined) return true
  return "account" in among ? account === among.account : !among.noneOf.includes(account)
}

const dueBy = (rows: readonly OrderReferenceRow[], now: Date): OrderReferenceRow[] =>
  rows
    .filter((row) => row.dueAt !== null && row.dueAt <= now)
    .sort((one, other) => Number(one.dueAt) - Number(other.dueAt))
