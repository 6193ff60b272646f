import type { Vitals } from "../../ports/payment-connector"
import type { Rate } from "../../support/bucket"
import type { Skew } from "../../support/calls/last-effect"
import type { ConnectorParts } from "../../support/calls/connector-parts"
import { vitalsOf } from "../../support/calls/vitals-of"
import type { Quota } from "../../support/quota"
import { createQuota, noQuota } from "../../support/quota"
import type { Call } from "./client"
import { createClient } from "./client"
import type { Action } from "./quotas"
import { quotas } from "./quotas"
import { regions } from "./regions"
import type { AmazonV2Settings } from "./settings"
import type { Signer } from "./signature"

type Assembled = { readonly call: Call; readonly vitals: () => Vitals }

const actions = Object.keys(quotas) as readonly Action[]

/** From one account's settings to the function that makes its calls, and to what these leave behind. */
export function assembleCall(
  settings: AmazonV2Settings,
  parts: ConnectorParts & { readonly signer: Signer },
): Assembled {
  const { region, sandbox, endpoint } = settings
  const rateOf = (action: Action): Rate => quotas[action][sandbox ? "sandbox" : "live"]
  const quota = parts.quota ?? quotaOf(settings, parts, rateOf)
  const skew: Skew = { seconds: undefined }
  const call = createClient({
    ...parts,
    origin: new URL(endpoint ?? `https://${regions[region].host}`),
    prefix: prefixOf(settings),
    region: regions[region].id,
    sandbox,
    quota,
    skew,
    rateOf,
    timeouts: settings.timeouts ?? {},
  })
  return { call, vitals: () => vitalsOf(actions, quota, skew) }
}

/** A key with the environment in its name selects it (amazon-pay-cv2.md 1.1). */
const prefixOf = ({ publicKeyId, sandbox }: AmazonV2Settings): string =>
  /^(sandbox|live)/i.test(publicKeyId) ? "/v2" : `/${sandbox ? "sandbox" : "live"}/v2`

function quotaOf(
  { quota: wish = 1 }: AmazonV2Settings,
  { clock, servers = () => 1 }: ConnectorParts,
  rateOf: (action: Action) => Rate,
): Quota {
  if (wish === "off") return noQuota
  return createQuota({ clock, share: () => wish / servers(), rateOf: (name) => rateOf(name as Action) })
}
