import type { Secret } from "../../support/secret"
import type { RegionId } from "./regions"

/** One seller account at Amazon. */
export type AmazonMwsSettings = {
  readonly region: RegionId
  readonly sandbox: boolean
  readonly sellerId: string
  readonly accessKeyId: string
  readonly secretAccessKey: Secret
  /** Login with Amazon client id; goes to the browser. */
  readonly clientId: string
  /** Only for developers who act for a seller. */
  readonly mwsAuthToken?: Secret
  /** Shown on the buyer's statement after `AMZ*`; at most 16 characters. */
  readonly softDescriptor?: string
  /** Origin of another service, such as the simulator. @default the region's */
  readonly endpoint?: string
  /** @default the region's, or with `endpoint` the same path below that origin */
  readonly widgetsUrl?: string
  /** Milliseconds for one try, by Amazon's operation name. @default each operation's own */
  readonly timeouts?: Readonly<Record<string, number>>
  /** "off": no buckets of our own. A number: the part of Amazon's rates that is ours (above 0, at most 1). @default 1 */
  readonly quota?: "off" | number
}
