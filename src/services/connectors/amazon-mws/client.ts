import { repeating } from "../../support/calls/repeating"
import type { Answer, How } from "../../support/calls/repeating"
import type { ExchangeParts } from "./exchange"
import { createExchange } from "./exchange"
import type { Operation } from "./operation"

/** @throws Fault */
export type Call = <Input, Output>(row: Operation<Input, Output>, input: Input, how: How) => Promise<Answer<Output>>

/** The one function that makes calls. */
export function createClient(parts: ExchangeParts): Call {
  const exchange = createExchange(parts)
  const repeat = repeating(parts.clock)
  return (row, input, how) => repeat(row, how, (attempt) => exchange(row, input, { attempt, ...how }))
}
