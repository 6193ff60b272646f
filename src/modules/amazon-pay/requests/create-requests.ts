import { freshId } from "../../../services/support/fresh-id"
import type { Connection } from "../ledger/connection"

/** A request that carried an Idempotency-Key. `hash`: over everything that makes it this request and no other. */
export type AskedRequest = {
  readonly key: string
  readonly route: string
  readonly actor: string | null
  readonly hash: string
  /** Whether it may run again when whoever began it is dead. */
  readonly repeatable: boolean
}

/** `begin`: nobody has asked this before, and `id` is to be answered. */
export type Begun =
  | { readonly is: "begin"; readonly id: string }
  | { readonly is: "answered"; readonly status: number; readonly body: string }
  | { readonly is: "running" }
  | { readonly is: "another" }
  | { readonly is: "unknown" }

/** Answers that are kept for whoever asks again with the same key. */
export type Requests = {
  begin(asked: AskedRequest, now: Date): Promise<Begun>
  /** Keeps the answer. An id that another process has taken over since is not there any more. */
  answer(id: string, answer: { readonly status: number; readonly body: string }): Promise<void>
  /** The request may be made anew. */
  forget(id: string): Promise<void>
  /** Removes what is older than a week; how many. */
  removeOld(now: Date): Promise<number>
}

/** Nothing here takes so long; whoever has not answered by then is dead, and the next one runs where that is harmless. */
const longest = 2 * 60_000
const kept = 7 * 24 * 60 * 60_000

type Row = {
  readonly request_hash: string
  readonly status: number | null
  readonly body: string | null
  readonly begun_at: Date | string
}

type Rows = <T>(sql: string, bindings: readonly (string | number | Date)[]) => Promise<readonly T[]>

/** The unique key decides which of many is first; its id is returned. */
async function first(
  rows: Rows,
  { key, route, actor, hash, repeatable }: AskedRequest,
  now: Date,
): Promise<string | undefined> {
  const dead = new Date(now.getTime() - longest)
  const made = await rows<{ readonly id: string }>(
    `insert into amazon_pay_request (id, key, route, actor, request_hash, begun_at)
     values (?, ?, ?, nullif(?, ''), ?, ?)
     on conflict (key) where deleted_at is null do update set id = excluded.id, begun_at = excluded.begun_at
     where amazon_pay_request.status is null and amazon_pay_request.begun_at < ?
       and amazon_pay_request.request_hash = excluded.request_hash and ?::boolean
     returning id`,
    [freshId("apreq", now), key, route, actor ?? "", hash, now, dead, String(repeatable)],
  )
  return made[0]?.id
}

async function found(rows: Rows, { key, hash }: AskedRequest, now: Date): Promise<Begun> {
  const [row] = await rows<Row>(
    "select request_hash, status, body, begun_at from amazon_pay_request where key = ? and deleted_at is null",
    [key],
  )
  // Forgotten at this moment: whoever asks again finds the key free.
  if (!row) return { is: "running" }
  if (row.request_hash !== hash) return { is: "another" }
  const over = now.getTime() - new Date(row.begun_at).getTime() > longest
  if (row.status === 0 || (row.status === null && over)) return { is: "unknown" }
  return row.status === null ? { is: "running" } : { is: "answered", status: row.status, body: row.body ?? "null" }
}

/** In PostgreSQL, each verb one statement of its own. */
export function createRequests(connection: Connection): Requests {
  const rows: Rows = async <T>(sql: string, bindings: readonly (string | number | Date)[]) =>
    (await connection.raw<{ rows: T[] }>(sql, bindings)).rows
  return {
    async begin(asked, now) {
      const id = await first(rows, asked, now)
      return id === undefined ? found(rows, asked, now) : { is: "begin", id }
    },
    async answer(id, { status, body }) {
      await rows("update amazon_pay_request set status = ?, body = ?, updated_at = now() where id = ?", [
        status,
        body,
        id,
      ])
    },
    async removeOld(now) {
      const before = new Date(now.getTime() - kept)
      return (await rows("delete from amazon_pay_request where begun_at < ? returning id", [before])).length
    },
    async forget(id) {
      await rows("delete from amazon_pay_request where id = ?", [id])
    },
  }
}
