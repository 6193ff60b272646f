import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { MedusaApp } from "../setup/medusa-app"

/** Columns that hold a moment at which something was begun or settled: our tables, and Medusa's orders and refunds. */
const moments = {
  order: ["created_at"],
  refund: ["created_at"],
  amazon_pay_order_reference: ["created_at", "due_at"],
  amazon_pay_round: ["created_at", "arrived_at", "handed_out_at"],
  amazon_pay_authorization: ["created_at", "settled_at"],
  amazon_pay_capture: ["created_at", "settled_at", "linked_at"],
  amazon_pay_refund: ["created_at", "settled_at"],
  amazon_pay_wish: ["created_at"],
} as const

type World = {
  readonly sql: (query: string) => PromiseLike<unknown>
  readonly simulator: () => { readonly control: string }
}

/** Shop and Amazon are as they will be in so many minutes, if nobody does anything; for a shop that runs elsewhere. */
export async function timePassesIn({ sql, simulator }: World, minutes: number): Promise<void> {
  for (const [table, columns] of Object.entries(moments)) {
    const set = columns.map((column) => `${column} = ${column} - interval '${String(minutes)} minutes'`).join(", ")
    await sql(`update "${table}" set ${set}`)
  }
  await fetch(`${simulator().control}/clock`, {
    method: "POST",
    body: JSON.stringify({ advance_seconds: minutes * 60 }),
  })
}

/**
 * Shop and Amazon are as they will be in so many minutes, if nobody does anything. A subscriber that is still at work
 * would write its moments after the others were moved: it is waited for.
 */
export async function timePasses(app: MedusaApp, minutes: number): Promise<void> {
  await app.settled()
  const connection = app.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await timePassesIn({ sql: (query) => connection.raw(query), simulator: app.simulator }, minutes)
}
