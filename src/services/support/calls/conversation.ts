import type { Clock } from "../../ports/clock"
import type { Attempt, Priority } from "../../ports/payment-connector"
import type { How } from "./repeating"

/** What the verbs share: who asks, for whom, and until when. */
export type Conversation<Call, Settings> = {
  readonly call: Call
  readonly settings: Settings
  /** For calls that carry no deadline of their own: 15 s in all (DESIGN rule 4). */
  readonly soon: () => How
  readonly until: (deadline: Date) => How
  readonly during: (attempt: Attempt) => How
  /** For reading what came of an attempt: there is time for it, even when the attempt has used up its own. */
  readonly after: (attempt: Attempt) => How
  /** Simulations are for the sandbox; live, a note would reach the buyer or be refused. */
  readonly note: (attempt: Attempt) => string | undefined
}

const patience = 15_000
const lastLook = 5_000

export function converse<Call, Settings extends { readonly sandbox: boolean }>(
  call: Call,
  settings: Settings,
  { clock, priority }: { readonly clock: Clock; readonly priority: Priority },
): Conversation<Call, Settings> {
  const until = (deadline: Date): How => ({ deadline, priority })
  return {
    call,
    settings,
    until,
    soon: () => until(new Date(clock.now().getTime() + patience)),
    during: ({ deadline, repeat }) => ({ ...until(deadline), repeat }),
    after: ({ deadline }) => until(new Date(Math.max(deadline.getTime(), clock.now().getTime() + lastLook))),
    note: ({ note }) => (settings.sandbox ? note : undefined),
  }
}
