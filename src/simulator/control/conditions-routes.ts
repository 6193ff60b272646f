import { breakages, type Fault, type FaultKind } from "../mws/faults"
import { operations as cv2Operations } from "../cv2/operations"
import { operations } from "../operations"
import { catchUp } from "../world/time-passes"
import { readSwitches } from "../world/switches"
import { timestamp } from "../world/clock"
import { ControlError, optionalNumber, string, word, type Body } from "./body"
import type { ControlParts, Route } from "./route"

const kinds = Object.keys(breakages) as readonly FaultKind[]

function faultIn(body: Body): Fault {
  const operation = string(body, "operation")
  const isKnown = operation === "*" || operations.has(operation) || cv2Operations.some((it) => it.action === operation)
  if (!isKnown) throw new ControlError(`there is no operation ${operation}`)
  return {
    operation,
    when: word(body, "when", ["before", "after"]),
    kind: word(body, "kind", kinds),
    times: optionalNumber(body, "times") ?? 1,
  }
}

function advance({ world }: ControlParts, body: Body): { readonly now: string } {
  const seconds = optionalNumber(body, "advance_seconds")
  if (seconds === undefined || seconds < 0) throw new ControlError('"advance_seconds" must be a number from 0 on')
  world.clock.advance(seconds * 1000)
  catchUp(world)
  return { now: timestamp(world.at) }
}

function slowDown({ latency }: ControlParts, body: Body): { readonly ms: number } {
  const milliseconds = optionalNumber(body, "ms")
  if (milliseconds === undefined || milliseconds < 0) throw new ControlError('"ms" must be a number from 0 on')
  latency.milliseconds = milliseconds
  return { ms: milliseconds }
}

function switchOver({ world }: ControlParts, body: Body): unknown {
  const after = readSwitches(world.switches, body)
  if (typeof after === "string") throw new ControlError(after)
  world.switches = after
  return after
}

/** The conditions under which Amazon answers: time, faults, latency, switches. */
export const conditionRoutes: readonly Route[] = [
  { method: "POST", path: "clock", answer: (parts, { body }) => advance(parts, body) },
  { method: "GET", path: "clock", answer: ({ world }) => ({ now: timestamp(world.at) }) },
  { method: "POST", path: "faults", answer: ({ faults }, { body }) => faults.add(faultIn(body)) },
  { method: "GET", path: "faults", answer: ({ faults }) => faults.list() },
  { method: "DELETE", path: "faults", answer: ({ faults }) => faults.clear() },
  {
    method: "POST",
    path: "latency",
    answer: (parts, { body }) => slowDown(parts, body),
  },
  { method: "GET", path: "switches", answer: ({ world }) => world.switches },
  { method: "POST", path: "switches", answer: (parts, { body }) => switchOver(parts, body) },
  { method: "POST", path: "reset", answer: ({ reset }) => reset() },
]
