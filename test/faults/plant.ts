import type { FaultKind } from "../walks/step"
import { faultKinds } from "../walks/step"

/** One thing that goes wrong, once: at the `index`-th call or commit of a story, before or after its effect. */
export type Plant =
  | { readonly is: "kill"; readonly what: "call" | "commit"; readonly index: number; readonly when: "before" | "after" }
  /** `lasting`: every later call of the same operation meets it too, so that no repetition inside a verb gets through. */
  | {
      readonly is: FaultKind
      readonly what: "call"
      readonly index: number
      readonly when: "before" | "after"
      readonly lasting: boolean
    }

/** What a dry run of a story saw: the operation of each call, and how often something was committed. */
export type Seen = { readonly calls: readonly string[]; readonly commits: number }

const times = ["before", "after"] as const
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** Every way in which a story can go wrong. */
export const plantsFor = ({ calls, commits }: Seen): readonly Plant[] => [
  ...upTo(calls.length).flatMap((index) => times.map((when) => ({ is: "kill", what: "call", index, when }) as const)),
  ...upTo(commits).flatMap((index) => times.map((when) => ({ is: "kill", what: "commit", index, when }) as const)),
  ...upTo(calls.length).flatMap((index) =>
    faultKinds.flatMap((is) =>
      // A throttled request is turned away at the door: it never takes effect (amazon-pay-cv1.md 4.3).
      (is === "throttled" ? (["before"] as const) : times).flatMap((when) =>
        [false, true].map((lasting) => ({ is, what: "call", index, when, lasting }) as const),
      ),
    ),
  ),
]

/** A plant in words. */
export function tellPlant(plant: Plant, { calls }: Seen): string {
  const place =
    plant.what === "call"
      ? `call ${String(plant.index + 1)} (${calls[plant.index] ?? "unknown"})`
      : `commit ${String(plant.index + 1)}`
  if (plant.is === "kill") return `the process is killed ${plant.when} ${place}`
  return `${plant.is} ${plant.when} the effect of ${place}${plant.lasting ? ", and of each repetition" : ""}`
}
