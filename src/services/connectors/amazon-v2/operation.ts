import type { Repeat } from "../../support/retry"
import type { JsonNode } from "./json-node"
import type { Action } from "./quotas"

/** What a row writes: nested as on Amazon's page. Absent values are not sent. */
export type Wire = string | number | boolean | undefined | readonly Wire[] | { readonly [field: string]: Wire }

/** What goes with a request. `key`: idempotency. `note`: a simulation code, in the sandbox only. */
export type Request = {
  /** Below the version, each id encoded. */
  readonly path: string
  readonly body?: { readonly [field: string]: Wire }
  readonly key?: string
  readonly note?: string | undefined
}

/** One call of Amazon's API as a value: everything the one function that makes calls must know. */
export type Operation<Input, Output> = {
  readonly action: Action
  readonly method: "GET" | "POST" | "PATCH" | "DELETE"
  /** Whether it changes something at Amazon: a lost answer then has to be looked up. */
  readonly changes: boolean
  readonly repeat: Repeat
  /** Milliseconds for one try. */
  readonly timeout: number
  readonly request: (input: Input) => Request
  /**
   * `status`: 200, 201 or 202. @throws Unreadable when it is not the answer to this input.
   */
  readonly response: (answer: JsonNode, input: Input, status: number) => Output
}

/** Infers the types of a row. */
export const operation = <Input, Output>(row: Operation<Input, Output>): Operation<Input, Output> => row
