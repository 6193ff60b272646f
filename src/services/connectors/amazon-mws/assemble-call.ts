import type { Vitals } from "../../ports/payment-connector"
import type { Skew } from "../../support/calls/last-effect"
import type { ConnectorParts } from "../../support/calls/connector-parts"
import { vitalsOf } from "../../support/calls/vitals-of"
import type { Quota } from "../../support/quota"
import { createQuota, noQuota } from "../../support/quota"
import type { Call } from "./client"
import { createClient } from "./client"
import { operations } from "./operations"
import { quotas } from "./quotas"
import { regions } from "./regions"
import type { AmazonMwsSettings } from "./settings"
import { createSigner } from "./signature"

const version = "2013-01-01"
/** MWS form: App/Version (Language=X) (amazon-pay-cv1.md 1.2). */
const userAgent = "medusa-payment-amazon-pay/1 (Language=TypeScript)"

const actions = Object.values(operations).map(({ action }) => action)

type Assembled = { readonly call: Call; readonly vitals: () => Vitals }

/** From one account's settings to the function that makes its calls, and to what these leave behind. */
export function assembleCall(settings: AmazonMwsSettings, parts: ConnectorParts): Assembled {
  const { region, sandbox } = settings
  const quota = parts.quota ?? quotaOf(settings, parts)
  const skew: Skew = { seconds: undefined }
  const origin = new URL(settings.endpoint ?? `https://${regions[region].host}`)
  const path = `/OffAmazonPayments${sandbox ? "_Sandbox" : ""}/${version}`
  const call = createClient({
    ...parts,
    url: `${origin.origin}${path}`,
    userAgent,
    sign: createSigner(settings.secretAccessKey, { method: "POST", host: origin.host, path }, constantFields(settings)),
    quota,
    skew,
    rates: quotas[sandbox ? "sandbox" : "live"],
    timeouts: settings.timeouts ?? {},
  })
  return { call, vitals: () => vitalsOf(actions, quota, skew) }
}

/** amazon-pay-cv1.md 1.3. */
const constantFields = ({ accessKeyId, sellerId, mwsAuthToken }: AmazonMwsSettings): (readonly [string, string])[] => [
  ["AWSAccessKeyId", accessKeyId],
  ...(mwsAuthToken === undefined ? [] : [["MWSAuthToken", mwsAuthToken.reveal()] as const]),
  ["SellerId", sellerId],
  ["SignatureMethod", "HmacSHA256"],
  ["SignatureVersion", "2"],
  ["Version", version],
]

function quotaOf({ quota: wish = 1, sandbox }: AmazonMwsSettings, { clock, servers = () => 1 }: ConnectorParts): Quota {
  if (wish === "off") return noQuota
  const rates = quotas[sandbox ? "sandbox" : "live"]
  const names = new Map(Object.values(operations).map(({ action, quota }) => [action, rates[quota]] as const))
  return createQuota({ clock, share: () => wish / servers(), rateOf: (action) => names.get(action) ?? rates.changing })
}
