import type { Secret } from "../../support/secret"
import type { RegionId } from "./regions"

/** One merchant account at Amazon. */
export type AmazonV2Settings = {
  readonly region: RegionId
  readonly sandbox: boolean
  readonly merchantId: string
  /** The former Login with Amazon client id; goes to the browser. */
  readonly storeId: string
  /** Goes to the browser. With the environment in front it selects the environment by itself. */
  readonly publicKeyId: string
  /** PEM text. */
  readonly privateKey: Secret
  /** Whether order references of checkout v1 are managed, too, and their ids translated (docs/migration.md). @default false */
  readonly orderReferencesOfV1?: boolean
  /** Shown on the buyer's statement with captures, after `AMZ* `; at most 16 characters. */
  readonly softDescriptor?: string
  /** Origin of another service, such as the simulator. @default the region's */
  readonly endpoint?: string
  /** @default the region's, or with `endpoint` the same path below that origin */
  readonly scriptUrl?: string
  /** Milliseconds for one try, by operation name. @default each operation's own */
  readonly timeouts?: Readonly<Record<string, number>>
  /** "off": no buckets of our own. A number: the part of Amazon's rates that is ours (above 0, at most 1). @default 1 */
  readonly quota?: "off" | number
}
