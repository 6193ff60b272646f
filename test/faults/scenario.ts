import type { Policy } from "../../src/services/payments/parts"
import type { ConnectorName } from "../builders/generations/generations"
import type { Step } from "../walks/step"

/** `before` is done in peace; of `story` every call and every commit is a point at which something goes wrong. */
export type Scenario = {
  readonly name: string
  readonly connector: ConnectorName
  readonly policy?: Partial<Policy>
  readonly before: readonly Step[]
  readonly story: readonly Step[]
}
