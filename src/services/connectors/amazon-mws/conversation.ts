import type { Clock } from "../../ports/clock"
import type { Attempt, Priority } from "../../ports/payment-connector"
import type { How } from "../../support/calls/repeating"
import type { Call } from "./client"
import type { AmazonMwsSettings } from "./settings"

/** What the verbs share: who asks, for whom, and until when. */
export type Conversation = {
  readonly call: Call
  readonly settings: AmazonMwsSettings
  /** For calls that carry no deadline of their own: 15 s in all (DESIGN rule 4). */
  readonly soon: () => How
  readonly until: (deadline: Date) => How
  readonly during: (attempt: Attempt) => How
  /** Simulations are for the sandbox; live, a note would reach the buyer. */
  readonly note: (attempt: Attempt) => string | undefined
}

const patience = 15_000

export function converse(
  call: Call,
  settings: AmazonMwsSettings,
  { clock, priority }: { clock: Clock; priority: Priority },
): Conversation {
  const until = (deadline: Date): How => ({ deadline, priority })
  return {
    call,
    settings,
    until,
    soon: () => until(new Date(clock.now().getTime() + patience)),
    during: ({ deadline, repeat }) => ({ ...until(deadline), repeat }),
    note: ({ note }) => (settings.sandbox ? note : undefined),
  }
}
