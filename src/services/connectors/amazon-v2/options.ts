import { pemLines } from "../../support/pem-lines"
import { Secret } from "../../support/secret"
import type { AmazonV2Settings } from "./settings"

/** What a shop's options say of one merchant account (checkout v2, direct). */
export type AmazonV2Options = {
  /** How Amazon Pay is reached: checkout v2, direct. */
  readonly connector: "amazon-v2"
  /** eu stands for all euro countries, na for the United States. */
  readonly region: "na" | "eu" | "uk" | "jp"
  /** @default false: live */
  readonly sandbox?: boolean
  /** Merchant id as Seller Central shows it, such as `A1EXAMPLE`: the seller id of checkout v1. Goes to the browser. */
  readonly merchantId: string
  /** The former Login with Amazon client id; goes to the browser. */
  readonly storeId: string
  /** As Seller Central names the key, with or without the environment in front; goes to the browser. */
  readonly publicKeyId: string
  /**
   * PEM text of the private key that Seller Central offered once. With its line breaks, or in one line with `\n` (backslash
   * and n) in the place of each, as .env files and hosting panels keep it.
   */
  readonly privateKey: string
  /**
   * This account had orders of checkout v1, which are captured, refunded and closed with its new keys. How Amazon answers
   * for them is known in outline only. @default false
   */
  readonly orderReferencesOfV1?: boolean
  /** Origin of another service, such as the simulator. */
  readonly endpoint?: string
  /** Address from which the browser takes checkout.js, such as a simulator's; https in live. @default Amazon's, by region */
  readonly scriptUrl?: string
  /** Shown on the buyer's statement with captures; at most 16 characters. */
  readonly softDescriptor?: string
  /** Part of Amazon's rates that is this shop's (above 0, at most 1), or "off". @default 1 */
  readonly quotaShare?: number | "off"
}

export function settingsOf(options: AmazonV2Options): AmazonV2Settings {
  const { endpoint, scriptUrl, softDescriptor, quotaShare } = options
  return {
    region: options.region,
    sandbox: options.sandbox ?? false,
    merchantId: options.merchantId,
    storeId: options.storeId,
    publicKeyId: options.publicKeyId,
    privateKey: new Secret(pemLines(options.privateKey)),
    // A service that is not Amazon has no rates to keep to.
    quota: quotaShare ?? (endpoint === undefined ? 1 : "off"),
    orderReferencesOfV1: options.orderReferencesOfV1 ?? false,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(scriptUrl === undefined ? {} : { scriptUrl }),
    ...(softDescriptor === undefined ? {} : { softDescriptor }),
  }
}
