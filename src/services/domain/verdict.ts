import { lives, type Kind } from "./lives"
import type { Seen } from "./seen"

/**
 * What a snapshot means for what we knew:
 * same: nothing new · advance: take it over · stale: older news · odd: no table knows this state or this way to it;
 * taken over, flagged for a person, never dropped and never success.
 */
export type Verdict = "same" | "advance" | "stale" | "odd"

type Known = { readonly state: string; readonly reason: string | null; readonly version: string }

const time = (version: string): number => Date.parse(version) || 0

/** Before any answer; and surely without effect, until Amazon shows otherwise. */
const beginnings: ReadonlySet<string> = new Set(["Intended", "Void"])

export function verdictOn(kind: Kind, known: Known, seen: Seen): Verdict {
  return kind === "order-reference" ? byTime(known, seen) : byTable(kind, known, seen)
}

/** Open and Suspended alternate, so only Amazon's own time orders what is read of an order reference. */
function byTime(known: Known, seen: Seen): Verdict {
  const life = lives["order-reference"]
  const gap = time(seen.version) - time(known.version)
  if (gap < 0) return "stale"
  if (gap === 0 && known.state === seen.state) return "same"
  if (gap === 0 && !life.reaches(known.state, seen.state)) return "stale"
  if (!life.knows(seen.state)) return "odd"
  return known.state === seen.state || life.reaches(known.state, seen.state) ? "advance" : "odd"
}

/** Authorizations, captures and refunds only go forward. */
function byTable(kind: Kind, known: Known, seen: Seen): Verdict {
  const life = lives[kind]
  if (known.state === seen.state) return known.reason === (seen.reason ?? null) ? "same" : "advance"
  if (!life.knows(seen.state)) return "odd"
  if (beginnings.has(known.state) || !life.knows(known.state)) return "advance"
  if (life.reaches(known.state, seen.state)) return "advance"
  return life.reaches(seen.state, known.state) ? "stale" : "odd"
}
