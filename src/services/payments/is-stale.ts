const hour = 60 * 60_000

/** Whether a return is too old to prove anything: an hour after its address was handed out (DESIGN section 6). */
export const isStale = (handedOutAt: Date, now: Date): boolean => now.getTime() - handedOutAt.getTime() > hour
