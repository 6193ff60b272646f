import type { Quota } from "../../operations/operation"
import type { Environment, Seller } from "../../world/model"
import type { World } from "../../world/world"
import type { Json } from "../world/model"
import type { Rule } from "./rules"

/** One call after key, signature and form were checked. */
export type Call = {
  readonly seller: Seller
  readonly environment: Environment
  /** The id in the path, where there is one. */
  readonly id: string
  readonly body: Json
  readonly simulationCode?: string | undefined
  /** Scheme and authority under which the client reached us. */
  readonly origin: string
}

export type Answer = { readonly status: number; readonly body: Json }

/** One row of the API: how it is asked for, what it does to the world, what it answers; a refusal is thrown. */
export type Operation = {
  readonly action: string
  readonly method: "GET" | "POST" | "PATCH" | "DELETE"
  /** Behind the version; `:id` is one segment. */
  readonly path: string
  /** Burst and refill of a second ("Throttling limits"). */
  readonly quota: { readonly live: Quota; readonly sandbox: Quota }
  /** What the body must look like; a call without it has none. */
  readonly accepts?: Rule
  /** `required`: a creating call needs a key. `switched`: honoured by switch only. */
  readonly idempotency?: "required" | "switched"
  readonly perform: (world: World, call: Call) => Answer
}

/** Burst and refill, live and sandbox. */
export const quota = (...[burst, perSecond, sandboxBurst, sandboxPerSecond = 1]: readonly number[]) => ({
  live: { burst: burst ?? 1, perSecond: perSecond ?? 1 },
  sandbox: { burst: sandboxBurst ?? 1, perSecond: sandboxPerSecond },
})
