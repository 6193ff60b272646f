import type { Clock } from "../../ports/clock"
import type { Transport } from "../../ports/transport"
import type { Observe } from "../events"
import type { Quota } from "../quota"

/** What a connector gets from outside. `quota` replaces the buckets that the settings would make. */
export type ConnectorParts = {
  readonly transport: Transport
  readonly clock: Clock
  readonly observe: Observe
  readonly quota?: Quota
  /** How many processes share the account's quota at this moment. @default one */
  readonly servers?: () => number
}
