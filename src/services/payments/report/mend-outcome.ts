import type { MendResult } from "../../domain/report-view"

/** As the row keeps it, in words. */
export const outcomes = {
  mended: "a fresh comparison finds it no more",
  "set-aside": "a person dealt with it",
  waits: "asked for; it is not there yet, and followed by itself",
} as const

const notDone = "not done: "

export const notDoneBecause = (why: string): string => `${notDone}${why}`

/** Null before anybody tried. Words of another version count as a refusal, and are shown as they are. */
export function resultOf(outcome: string | null): MendResult | null {
  if (outcome === null) return null
  const known = (Object.keys(outcomes) as readonly (keyof typeof outcomes)[]).find((it) => outcomes[it] === outcome)
  if (known) return { is: known, why: null }
  return { is: "not-done", why: outcome.startsWith(notDone) ? outcome.slice(notDone.length) : outcome }
}
