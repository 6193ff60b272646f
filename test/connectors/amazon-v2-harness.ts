import { generateKeyPairSync } from "node:crypto"

import { amazonV2 } from "../../src/services/connectors/amazon-v2/connector"
import type { AmazonV2Settings } from "../../src/services/connectors/amazon-v2/settings"
import type { PaymentConnector } from "../../src/services/ports/payment-connector"
import { axiosTransport } from "../../src/services/support/axios-transport"
import type { ConnectorEvent } from "../../src/services/support/events"
import { Secret } from "../../src/services/support/secret"
import type { Simulator } from "../../src/simulator"
import type { ChangingVerb, ContractWorld, Harness, MoneyVerb } from "../contract/contract-world"
import type { Control, Lie } from "./amazon-mws-harness"
import { controlOf, hastyClock, kinds, lying } from "./amazon-mws-harness"

/** What each verb's call is named; preparing makes none. */
const actions = {
  prepare: "GetCheckoutSession",
  place: "UpdateCheckoutSession",
  authorize: "CompleteCheckoutSession",
  capture: "CaptureCharge",
  refund: "CreateRefund",
  release: "CancelCharge",
  cancel: "CloseChargePermission",
  close: "CloseChargePermission",
  label: "UpdateChargePermission",
} as const satisfies Record<ChangingVerb, string>

const lies = {
  reference: [/"(checkoutSessionId|chargeId)":"[\w-]+"/g, '"$1":"00000000-0000-4000-8000-000000000000"'],
  amount: [/"amount":"(94\.50|10\.00)"/g, '"amount":"1.00"'],
  currency: [/"currencyCode":"EUR"/g, '"currencyCode":"GBP"'],
  state: [/"state":"\w+"/g, '"state":"Undreamt"'],
} as const

/** A decline comes at once, as the answer to a charge; money of a session was declined before it is completed. */
const planned = { authorize: "CreateCharge", capture: "CaptureCharge", refund: "CreateRefund" } as const
const reasonOf = (reason: string | undefined, soft: boolean | undefined): string | undefined =>
  reason === "InvalidPaymentMethod" ? (soft ? "SoftDeclined" : "HardDeclined") : reason

export const settingsFor = (simulator: Simulator): AmazonV2Settings => ({
  region: "eu",
  sandbox: true,
  merchantId: simulator.sellerId,
  storeId: simulator.clientId,
  publicKeyId: simulator.publicKeyId,
  privateKey: new Secret(simulator.privateKey),
  endpoint: simulator.http,
  quota: "off",
  timeouts: Object.fromEntries([...Object.values(actions), "CreateCharge"].map((action) => [action, 400])),
})

const steer = (control: Control, lie: Lie): ContractWorld => ({
  buyerChooses: async () => {
    const payload = { webCheckoutDetails: { checkoutReviewReturnUrl: "https://shop.example/review" } }
    const { checkout_session_id: id } = await control("cv2/sessions", { payload })
    return { kind: "order-reference", id: String(id) }
  },
  buyerPasses: async ({ id }) => void (await control(`cv2/sessions/${id}/processing`, { outcome: "Success" })),
  logins: () => Promise.resolve({ own: "nobody-signs-in-with-a-token", foreign: "nobody-has-a-foreign-token" }),
  nextEnds: async (verb: MoneyVerb, state, reason, soft) => {
    await control("cv2/outcomes", { operation: planned[verb], state, reason_code: reasonOf(reason, soft) })
  },
  nextMeets: async (verb, when, trouble) => {
    await control("faults", { operation: actions[verb], when, kind: kinds[trouble], times: 1 })
  },
  nextAnswerLies: (about) => {
    lie.next = about
  },
  timePasses: async (seconds) => void (await control("clock", { advance_seconds: seconds })),
  effects: async () => {
    const { counts } = (await control("effects", undefined, "GET")) as { counts: Record<string, number> }
    const verbs = Object.entries(actions).filter(([, action]) => counts[action] !== undefined)
    return Object.fromEntries(verbs.map(([verb, action]) => [verb, counts[action]]))
  },
})

const stranger = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}).privateKey

const transport = axiosTransport()

type V2Harness = Harness & {
  readonly control: Control
  /** The same account with other settings. */
  readonly connect: (different: Partial<AmazonV2Settings>) => PaymentConnector
}

/** A fresh world of the running simulator, and a connector that speaks to it over HTTP. */
export async function beginAmazonV2(simulator: Simulator): Promise<V2Harness> {
  const control = controlOf(simulator)
  await control("reset")
  const lie: Lie = { next: undefined }
  const events: ConnectorEvent[] = []
  const connect = (different: Partial<AmazonV2Settings> = {}) =>
    amazonV2(
      { ...settingsFor(simulator), ...different },
      { transport: lying(transport, lie, lies), clock: hastyClock, observe: (event) => events.push(event) },
    )
  return {
    control,
    connect,
    connector: connect(),
    misconfigured: {
      secret: connect({ privateKey: new Secret(stranger) }),
      key: connect({ publicKeyId: "SANDBOX-NOBODYKNOWSTHISKEY000000" }),
      seller: connect({ publicKeyId: "NOBODYSKEYINANYENVIRONMENT" }),
    },
    world: steer(control, lie),
    events,
    noteOfPending: "AuthorizationInitiated",
    canaries: [
      ...[simulator.privateKey, stranger].map((pem) => pem.split("\n")[3] ?? pem),
      "Signature=",
      "Christoph",
      "Conn",
      "buyer@example.com",
      "Leopoldstra",
      "80807",
      "5550100",
    ],
  }
}
