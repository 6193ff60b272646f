import type { Faults } from "../mws/faults"
import type { Journal } from "../mws/journal"
import type { World } from "../world/world"
import type { Body } from "./body"

/** What the hand of a test reaches. */
export type ControlParts = {
  readonly world: World
  readonly faults: Faults
  readonly journal: Journal
  readonly latency: { milliseconds: number }
  /** Back to the beginning, everything. */
  readonly reset: () => void
}

export type ControlRequest = {
  readonly body: Body
  /** The id in the path, where the route has one. */
  readonly id: string
  readonly query: URLSearchParams
}

/** One row: what is answered, as JSON. Paths are below `/_control`; `:id` is one segment. */
export type Route<Parts = ControlParts> = {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE"
  readonly path: string
  readonly answer: (parts: Parts, request: ControlRequest) => unknown
}
