import type { Currency } from "../domain/currency"
import type { PaymentConnector } from "../ports/payment-connector"
import type { ConnectorParts } from "../support/calls/connector-parts"
import { amazonMws } from "./amazon-mws/connector"
import { hearNotification as hearOlder } from "./amazon-mws/hear-notification"
import type { AmazonMwsOptions } from "./amazon-mws/options"
import { settingsOf as mwsSettings } from "./amazon-mws/options"
import { regions as mwsRegions } from "./amazon-mws/regions"
import { amazonV2 } from "./amazon-v2/connector"
import type { AmazonV2Options } from "./amazon-v2/options"
import { settingsOf as v2Settings } from "./amazon-v2/options"
import { regions as v2Regions } from "./amazon-v2/regions"

export type ConnectorOptions = AmazonMwsOptions | AmazonV2Options
export type ConnectorId = NonNullable<ConnectorOptions["connector"]>

/** What accounts that say nothing are reached by. */
export const defaultConnector: ConnectorId = "amazon-mws"

type Region = { readonly ledgerCurrency: Currency; readonly currencies: readonly Currency[] }

/** The currencies of each connector's regions. */
const regions: Readonly<Record<ConnectorId, Readonly<Record<string, Region>>>> = {
  "amazon-mws": mwsRegions,
  "amazon-v2": v2Regions,
}

/** The region of an account whose options were checked. */
export function regionOf({ connector = defaultConnector, region }: ConnectorOptions): Region {
  const found = regions[connector][region]
  if (!found) throw new Error(`${connector} has no region ${region}`)
  return found
}

/** The only place that makes connectors: from an account's options to whoever speaks for it. */
export function connect(options: ConnectorOptions, parts: ConnectorParts): PaymentConnector {
  if (options.connector !== "amazon-v2") return amazonMws(mwsSettings(options), parts)
  const connector = amazonV2(v2Settings(options), parts)
  return options.orderReferencesOfV1 === true ? hearingBoth(connector) : connector
}

/** Of orders that came about in checkout v1 Amazon goes on telling in its words (amazon-pay-cv2.md 10). */
const hearingBoth = (connector: PaymentConnector): PaymentConnector => ({
  ...connector,
  as: (priority) => hearingBoth(connector.as(priority)),
  hearNotification: (message) => {
    const notice = connector.hearNotification(message)
    return notice.is === "nothing" && notice.word === "another-generation" ? hearOlder(message) : notice
  },
})
