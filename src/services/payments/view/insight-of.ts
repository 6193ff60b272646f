import type { Insight, OutcomeSpan } from "../../domain/overview"
import type { Outcomes, Unit } from "../../ports/readings"

/** What the database counted, by span of time and in all. Spans without any authorization are there, too. */
export function insightOf(rows: readonly Outcomes[], unit: Unit, period: Period): Omit<Insight, "accounts"> {
  const all = (outcome: Outcomes["outcome"]): number => count(rows.filter((row) => row.outcome === outcome))
  const [approved, declined, pending] = [all("approved"), all("declined"), all("pending")]
  const decided = approved + declined
  const reasons = [...byReason(rows)].map(([reason, n]) => ({ reason, count: n }))
  return {
    unit,
    spans: beginnings(unit, period).map((from) => spanOf(rows, from)),
    approved,
    declined,
    pending,
    approval_rate: decided === 0 ? null : approved / decided,
    reasons: reasons.sort((one, other) => other.count - one.count),
  }
}

type Period = { readonly since: Date; readonly now: Date }

const day = 24 * 60 * 60_000

/** Where a day, week (Monday) or month begins, in UTC, as the database cuts them. */
const cut: Readonly<Record<Unit, (at: Date) => Date>> = {
  day: (at) => new Date(Math.floor(at.getTime() / day) * day),
  week: (at) => new Date(cut.day(at).getTime() - ((at.getUTCDay() + 6) % 7) * day),
  month: (at) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1)),
}
/** A moment that is surely in the next span. */
const leap: Readonly<Record<Unit, number>> = { day, week: 7 * day, month: 31 * day }

function beginnings(unit: Unit, { since, now }: Period): readonly Date[] {
  const found: Date[] = []
  for (let at = cut[unit](since); at <= now; at = cut[unit](new Date(at.getTime() + leap[unit]))) found.push(at)
  return found
}

const count = (rows: readonly Outcomes[]): number => rows.reduce((total, row) => total + row.count, 0)

function byReason(rows: readonly Outcomes[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { outcome, reason, count: n } of rows) {
    if (outcome === "declined") found.set(reason ?? "unknown", (found.get(reason ?? "unknown") ?? 0) + n)
  }
  return found
}

function spanOf(all: readonly Outcomes[], from: Date): OutcomeSpan {
  const rows = all.filter((row) => row.from.getTime() === from.getTime())
  const of = (outcome: Outcomes["outcome"]): number => count(rows.filter((row) => row.outcome === outcome))
  return { from, approved: of("approved"), pending: of("pending"), declined: Object.fromEntries(byReason(rows)) }
}
