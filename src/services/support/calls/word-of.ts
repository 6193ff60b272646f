/**
 * A code, state or request id of Amazon's as it may be shown and logged: letters, digits, `_` and `-` only. Anything
 * else could carry buyer data and becomes a fixed word.
 */
export const wordOf = (raw: string): string => (/^[A-Za-z0-9_-]{1,64}$/.test(raw) ? raw : "unprintable")
