import type { Connection } from "../ledger/connection"

/** A server that was not seen for so long is gone: three beats missed. */
export const absence = 90_000
/** Rows of servers that are long gone are removed by whoever beats. */
const forgotten = 24 * 60 * 60_000

const beat = `
  with old as (delete from amazon_pay_server where seen_at < ?), me as (
    insert into amazon_pay_server (id, seen_at) values (?, ?)
    on conflict (id) do update set seen_at = excluded.seen_at, updated_at = now()
  )
  select count(*)::int as others from amazon_pay_server where seen_at > ? and id <> ?`

const leave = `delete from amazon_pay_server where id = ?`

/** The processes that share Amazon's quotas. Every verb is one statement. */
export interface Servers {
  /** Says that a server lives; how many do, with itself. */
  beat(id: string, now: Date): Promise<number>
  leave(id: string): Promise<void>
}

export const createServers = (connection: Connection): Servers => ({
  beat: async (id, now) => {
    const bindings = [new Date(now.getTime() - forgotten), id, now, new Date(now.getTime() - absence), id]
    const { rows } = await connection.raw<{ readonly rows: readonly { readonly others: number }[] }>(beat, bindings)
    return 1 + (rows[0]?.others ?? 0)
  },
  leave: async (id) => {
    await connection.raw(leave, [id])
  },
})
