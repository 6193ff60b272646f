import { checkoutOf } from "./checkout-of"

type Raw = Readonly<Record<string, unknown>>

const isHttp = (value: unknown): boolean =>
  typeof value === "string" && URL.canParse(value) && new URL(value).protocol === "http:"

/** Whether a key names an environment by itself. */
const names = (publicKeyId: unknown, environment: string): boolean =>
  typeof publicKeyId === "string" && publicKeyId.toLowerCase().startsWith(environment)

const reviewOf = ({ storefront }: Raw): unknown =>
  typeof storefront === "object" && storefront !== null && "review" in storefront ? storefront.review : undefined

/** Options that only make sense together, or not. `said`: the account's own word, else the plugin's. */
export function checkTogether(said: Raw, prefix: string): readonly string[] {
  const rules = [...ofAddresses(said, prefix), ...ofPolicies(said, prefix)]
  return rules.filter(([broken]) => broken).map(([, problem]) => problem)
}

type Rule = readonly [broken: boolean, problem: string]

function ofAddresses(said: Raw, prefix: string): readonly Rule[] {
  const live = said["sandbox"] !== true
  const { called, bringsToReview } = checkoutOf(said["connector"])
  return [
    [
      live && isHttp(said["backendUrl"]),
      "backendUrl: must be https for a live account; Amazon sends buyers back to it",
    ],
    [
      live && bringsToReview && isHttp(reviewOf(said)),
      `storefront.review: must be https for a live account of ${called}; Amazon brings buyers to it`,
    ],
    [live && isHttp(said["endpoint"]), `${prefix}endpoint: must be https for a live account`],
    [live && isHttp(said["widgetsUrl"]), `${prefix}widgetsUrl: must be https for a live account`],
    [live && isHttp(said["scriptUrl"]), `${prefix}scriptUrl: must be https for a live account`],
    [
      names(said["publicKeyId"], live ? "sandbox" : "live"),
      `${prefix}publicKeyId: is a key of the ${live ? "sandbox" : "live environment"}; take the other one from Seller Central, or change sandbox`,
    ],
  ]
}

function ofPolicies(said: Raw, prefix: string): readonly Rule[] {
  const authorization = said["authorization"] ?? "sync"
  const { called, collectsWhatWaits } = checkoutOf(said["connector"])
  return [
    [
      authorization === "async" && said["pendingOrders"] === "decline",
      `${prefix}pendingOrders: "decline" cannot go with authorization "async"; every asynchronous authorization is pending at first`,
    ],
    [
      !collectsWhatWaits && said["captureNow"] === true && authorization !== "sync",
      `${prefix}captureNow: cannot go with authorization ${JSON.stringify(authorization)} in ${called}, where Amazon lets nothing wait that it collects at once; give this account authorization: "sync", or captureNow: false`,
    ],
    [
      said["splitMayLoseReservation"] === true && said["captureMismatch"] !== "split",
      `${prefix}splitMayLoseReservation: only goes with captureMismatch "split"`,
    ],
  ]
}
