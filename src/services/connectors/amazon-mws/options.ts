import { Secret } from "../../support/secret"
import type { AmazonMwsSettings } from "./settings"

/** What a shop's options say of one seller account (checkout v1, direct). */
export type AmazonMwsOptions = {
  /** How Amazon Pay is reached. @default "amazon-mws" (checkout v1, direct) */
  readonly connector?: "amazon-mws"
  /** de stands for all euro countries. */
  readonly region: "de" | "uk" | "us" | "jp"
  /** @default false: live */
  readonly sandbox?: boolean
  readonly sellerId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Login with Amazon client id; goes to the browser. */
  readonly clientId: string
  readonly mwsAuthToken?: string
  /** Origin of another service, such as the simulator. */
  readonly endpoint?: string
  readonly widgetsUrl?: string
  /** Shown on the buyer's statement with captureNow; at most 16 characters. */
  readonly softDescriptor?: string
  /** Part of Amazon's rates that is this shop's (above 0, at most 1), or "off". @default 1 */
  readonly quotaShare?: number | "off"
}

export function settingsOf(options: AmazonMwsOptions): AmazonMwsSettings {
  const { mwsAuthToken, endpoint, widgetsUrl, softDescriptor, quotaShare } = options
  return {
    region: options.region,
    sandbox: options.sandbox ?? false,
    sellerId: options.sellerId,
    accessKeyId: options.accessKeyId,
    secretAccessKey: new Secret(options.secretAccessKey),
    clientId: options.clientId,
    // A service that is not Amazon has no rates to keep to.
    quota: quotaShare ?? (endpoint === undefined ? 1 : "off"),
    ...(mwsAuthToken === undefined ? {} : { mwsAuthToken: new Secret(mwsAuthToken) }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(widgetsUrl === undefined ? {} : { widgetsUrl }),
    ...(softDescriptor === undefined ? {} : { softDescriptor }),
  }
}
