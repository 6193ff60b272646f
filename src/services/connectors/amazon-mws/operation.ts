import type { Repeat } from "../../support/retry"
import type { QuotaName } from "./quotas"
import type { WireFields } from "./fields"
import type { XmlNode } from "./xml-node"

/** One call of Amazon's API as a value: everything the one function that makes calls must know. */
export type Operation<Input, Output> = {
  readonly action: string
  /** Whether it changes something at Amazon: a lost answer then has to be looked up. */
  readonly changes: boolean
  readonly repeat: Repeat
  readonly quota: QuotaName
  /** Milliseconds for one try. */
  readonly timeout: number
  readonly request: (input: Input) => WireFields
  /** @throws Unreadable when it is not the answer to this input. */
  readonly response: (result: XmlNode, input: Input) => Output
}

/** Infers the types of a row. */
export const operation = <Input, Output>(row: Operation<Input, Output>): Operation<Input, Output> => row
