import type { HealthLine } from "../../domain/overview"
import type { Vitals } from "../../ports/payment-connector"
import type { InboxOutcome, InboxWatch } from "../../ports/inbox"

/** @param code has a text in the admin, `healthLine.<code>`, that says what to do where the tone is not good */
export const line = (code: string, tone: HealthLine["tone"], values: HealthLine["values"] = {}): HealthLine => ({
  code,
  tone,
  values,
})

/** Worth an operator's attention, in seconds; and when there is little left of the 15 minutes after which Amazon refuses. */
const notable = 60
const dangerous = 600

/** Whose clock is how far off; `clockSkewSeconds` is Amazon's clock minus ours. */
export function clockLine({ clockSkewSeconds: seconds }: Pick<Vitals, "clockSkewSeconds">): HealthLine {
  if (seconds === undefined) return line("clock-unknown", "neutral")
  const off = Math.abs(seconds)
  if (off <= notable) return line("clock", "good", { seconds: String(off) })
  return line(seconds > 0 ? "clock-behind" : "clock-ahead", off < dangerous ? "warning" : "danger", {
    seconds: String(off),
  })
}

/** Whether a call would have to wait now. */
export function quotaLine(quota: Vitals["quota"]): HealthLine {
  if (quota.length === 0) return line("quota-off", "neutral")
  const used = quota.flatMap(({ operation, left }) => (left < 1 ? [operation] : []))
  return used.length === 0 ? line("quota", "good") : line("quota-used", "warning", { operations: used.join(", ") })
}

/** A message that was not processed is no sign of health, though it arrived. */
const lastTones: Readonly<Record<InboxOutcome | "waiting", HealthLine["tone"]>> = {
  applied: "good",
  duplicate: "good",
  waiting: "neutral",
  ignored: "neutral",
  held: "warning",
  parked: "danger",
}

function lastLine(last: InboxWatch["last"]): HealthLine {
  if (last === null) return line("no-notification", "warning")
  const outcome = last.outcome ?? "waiting"
  return line("notification", lastTones[outcome], { at: last.receivedAt.toISOString(), outcome })
}

/** What the inbox holds, and what became of the last notification. */
export function inboxLines({ waiting, held, parked, last, forged }: InboxWatch): readonly HealthLine[] {
  const n = (count: number): HealthLine["values"] => ({ count: String(count) })
  return [
    lastLine(last),
    ...(waiting > 0 ? [line("waiting", "neutral", n(waiting))] : []),
    ...(held > 0 ? [line("held", "warning", n(held))] : []),
    ...(parked > 0 ? [line("parked", "danger", n(parked))] : []),
    ...(forged > 0 ? [line("forged", "warning", n(forged))] : []),
  ]
}
