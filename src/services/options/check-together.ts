import type { ConnectorId } from "../connectors/registry"

type Raw = Readonly<Record<string, unknown>>

const isHttp = (value: unknown): boolean =>
  typeof value === "string" && URL.canParse(value) && new URL(value).protocol === "http:"

/** Whether a key names an environment by itself. */
const names = (publicKeyId: unknown, environment: string): boolean =>
  typeof publicKeyId === "string" && publicKeyId.toLowerCase().startsWith(environment)

const reviewOf = ({ storefront }: Raw): unknown =>
  typeof storefront === "object" && storefront !== null && "review" in storefront ? storefront.review : undefined

const isOf = (connector: ConnectorId, said: Raw): boolean => said["connector"] === connector

/** Options that only make sense together, or not. `said`: the account's own word, else the plugin's. */
export function checkTogether(said: Raw, prefix: string): readonly string[] {
  const rules = [...ofAddresses(said, prefix), ...ofPolicies(said, prefix)]
  return rules.filter(([broken]) => broken).map(([, problem]) => problem)
}

type Rule = readonly [broken: boolean, problem: string]

function ofAddresses(said: Raw, prefix: string): readonly Rule[] {
  const live = said["sandbox"] !== true
  return [
    [
      live && isHttp(said["backendUrl"]),
      "backendUrl: must be https for a live account; Amazon sends buyers back to it",
    ],
    // Amazon refuses it when the buyer presses the button (amazon-pay-cv2.md 4.1).
    [
      live && isOf("amazon-v2", said) && isHttp(reviewOf(said)),
      "storefront.review: must be https for a live account of Checkout v2; Amazon brings buyers to it",
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
  return [
    [
      authorization === "async" && said["pendingOrders"] === "decline",
      `${prefix}pendingOrders: "decline" cannot go with authorization "async"; every asynchronous authorization is pending at first`,
    ],
    // What may wait is not collected at once there (amazon-pay-cv2.md 4.2, 6.5).
    [
      isOf("amazon-v2", said) && said["captureNow"] === true && authorization !== "sync",
      `${prefix}captureNow: cannot go with authorization ${JSON.stringify(authorization)} in Checkout v2, where Amazon lets nothing wait that it collects at once; give this account authorization: "sync", or captureNow: false`,
    ],
    [
      said["splitMayLoseReservation"] === true && said["captureMismatch"] !== "split",
      `${prefix}splitMayLoseReservation: only goes with captureMismatch "split"`,
    ],
  ]
}
