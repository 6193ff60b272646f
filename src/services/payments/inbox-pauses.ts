import type { InboxMessage } from "../ports/inbox"

const minute = 60_000
const shortest = 15_000
const longest = 60 * minute

/** When a message is looked at again after so many tries: after 15 s at first, twice as long each time, hourly at last. */
export const pauseAfter = (tries: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(shortest * 2 ** Math.max(0, Math.min(tries, 16) - 1), longest))

/** An object that the ledger does not know is waited for so long: its commit may be late (DESIGN section 9). */
export const unknownUntil = ({ receivedAt }: InboxMessage): Date => new Date(receivedAt.getTime() + 60 * minute)
