import type { Effect } from "../world/world"
import type { ControlParts, ControlRequest, Route } from "./route"

const from = (query: URLSearchParams): number => Number(query.get("since") ?? 0) || 0

function counted(effects: readonly Effect[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { operation } of effects) counts[operation] = (counts[operation] ?? 0) + 1
  return counts
}

function effects({ world }: ControlParts, { query }: ControlRequest): unknown {
  const order = query.get("order_reference_id")
  const found = world.effects.filter(
    (it) => it.seq > from(query) && (order === null || it.order_reference_id === order),
  )
  return { counts: counted(found), effects: found }
}

/** What was asked, and what was done: a call that was repeated is two calls and one effect. */
export const recordRoutes: readonly Route[] = [
  { method: "GET", path: "calls", answer: ({ journal }, { query }) => journal.since(from(query)) },
  { method: "GET", path: "effects", answer: effects },
]
