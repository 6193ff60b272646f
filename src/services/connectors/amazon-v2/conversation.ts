import type { Clock } from "../../ports/clock"
import type { Attempt, Priority } from "../../ports/payment-connector"
import type { How } from "../../support/calls/repeating"
import type { Call } from "./client"
import type { AmazonV2Settings } from "./settings"

/** What the verbs share: who asks, for whom, and until when. */
export type Conversation = {
  readonly call: Call
  readonly settings: AmazonV2Settings
  /** For calls that carry no deadline of their own: 15 s in all (DESIGN rule 4). */
  readonly soon: () => How
  readonly until: (deadline: Date) => How
  readonly during: (attempt: Attempt) => How
  /** For reading what came of an attempt: there is time for it, even when the attempt has used up its own. */
  readonly after: (attempt: Attempt) => How
}

const patience = 15_000
const lastLook = 5_000

export function converse(
  call: Call,
  settings: AmazonV2Settings,
  { clock, priority }: { readonly clock: Clock; readonly priority: Priority },
): Conversation {
  const until = (deadline: Date): How => ({ deadline, priority })
  return {
    call,
    settings,
    until,
    soon: () => until(new Date(clock.now().getTime() + patience)),
    after: ({ deadline }) => until(new Date(Math.max(deadline.getTime(), clock.now().getTime() + lastLook))),
    during: ({ deadline, repeat }) => ({ ...until(deadline), repeat }),
  }
}
