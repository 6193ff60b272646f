import { generateKeyPairSync } from "node:crypto"

import { amazonV2 } from "../../../src/services/connectors/amazon-v2/connector"
import type { AmazonV2Settings } from "../../../src/services/connectors/amazon-v2/settings"
import { attemptReference } from "../../../src/services/domain/ids"
import { parseMoney } from "../../../src/services/domain/money"
import type { Attempt, Journey, PaymentConnector } from "../../../src/services/ports/payment-connector"
import type { TransportResponse } from "../../../src/services/ports/transport"
import type { ConnectorEvent } from "../../../src/services/support/events"
import { Secret } from "../../../src/services/support/secret"
import type { FakeClock } from "./fake-clock"
import { fakeClock } from "./fake-clock"
import type { ScriptedTransport, Step } from "./scripted-transport"
import { scriptedTransport } from "./scripted-transport"

export const pair = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
})

export type V2Scene = {
  readonly connector: PaymentConnector
  readonly transport: ScriptedTransport
  readonly clock: FakeClock
  readonly events: readonly ConnectorEvent[]
  readonly attempt: Attempt
}

export const euros = parseMoney("49.90", "EUR")
export const sessionId = "0b6f3a52-6a0e-4c55-9f8e-3c1d7a9b2e10"
export const permissionId = "S02-1111111-2222222"
export const chargeId = "S02-1111111-2222222-C333333"
export const refundId = "S02-1111111-2222222-R444444"
export const session = { kind: "order-reference", id: sessionId } as const
export const order = { ...session, more: { later: permissionId } } as const
export const authorizationRef = { kind: "authorization", id: chargeId } as const
export const captureRef = { kind: "capture", id: chargeId } as const
export const first = { amount: euros, first: true, mode: "sync", captureNow: false } as const
export const next = { ...first, first: false } as const

export const journey: Journey = {
  total: euros,
  urls: { success: "https://shop.example/return/s", failure: "https://shop.example/return/f" },
  expectImmediate: false,
  mode: "sync",
  captureNow: false,
  storeName: "Müller & Söhne",
  custom: "cart_01",
}

export const settings: AmazonV2Settings = {
  region: "eu",
  sandbox: true,
  merchantId: "A1MERCHANTEXAMPLE",
  storeId: "amzn1.application-oa2-client.0123456789abcdef",
  publicKeyId: "SANDBOX-AEXAMPLEEXAMPLEEXAMPLE01",
  privateKey: new Secret(pair.privateKey),
  quota: "off",
}

/** A connector whose other side follows a script. 15 s to the deadline; no quota unless asked for. */
export function aV2Connector(different: Partial<AmazonV2Settings>, ...steps: readonly Step[]): V2Scene {
  const clock = fakeClock()
  const transport = scriptedTransport(...steps)
  const events: ConnectorEvent[] = []
  const connector = amazonV2(
    { ...settings, ...different },
    { transport, clock, observe: (event) => events.push(event) },
  )
  const deadline = new Date(clock.now().getTime() + 15_000)
  return { connector, transport, clock, events, attempt: { key: attemptReference("key-1"), repeat: false, deadline } }
}

type Fields = Readonly<Record<string, unknown>>

/** An answer in Amazon's form. */
export const tells = (fields: Fields, status = 200): TransportResponse => ({
  status,
  headers: { "content-type": "application/json", "x-amz-pay-request-id": "5c1b7a2e-0000-4000-8000-000000000001" },
  body: JSON.stringify(fields),
})

export const refuses = (reasonCode: string, status: number): TransportResponse =>
  tells({ reasonCode, message: "for people" }, status)

export const price = (amount: string, currencyCode = "EUR"): Fields => ({ amount, currencyCode })
const time = "20260115T102512Z"
export const statusOf = (state: string, reasonCode: string | null = null): Fields => ({
  statusDetails: { state, reasonCode, reasonDescription: null, lastUpdatedTimestamp: time },
})

/** amazon-pay-cv2.md 5.6. */
export const openSession = (more: Fields = {}): Fields => ({
  checkoutSessionId: sessionId,
  storeId: settings.storeId,
  webCheckoutDetails: { checkoutReviewReturnUrl: "https://shop.example/review", amazonPayRedirectUrl: null },
  productType: "PayAndShip",
  paymentDetails: { paymentIntent: null, chargeAmount: null, totalOrderAmount: null },
  buyer: {
    buyerId: "amzn1.account.AEXAMPLEBUYER",
    name: "Erika Muster",
    email: "erika@buyer.example",
    phoneNumber: null,
  },
  shippingAddress: {
    name: "Erika Muster",
    addressLine1: "c/o Werkstatt",
    addressLine2: "Beispielweg 5",
    addressLine3: null,
    city: "Berlin",
    county: null,
    stateOrRegion: null,
    postalCode: "10115",
    countryCode: "DE",
    phoneNumber: "030123456",
  },
  billingAddress: null,
  paymentPreferences: [null],
  ...statusOf("Open"),
  constraints: [
    { constraintId: "ChargeAmountNotSet", description: "chargeAmount is not set." },
    { constraintId: "PaymentIntentNotSet", description: "paymentIntent is not set." },
  ],
  chargePermissionId: null,
  chargeId: null,
  ...more,
})

export const redirectUrl = "https://payments.amazon.de/checkout/processing?amazonCheckoutSessionId=0b6f"

/** After the update; nothing stands against paying. */
export const readySession = (more: Fields = {}): Fields =>
  openSession({
    webCheckoutDetails: { amazonPayRedirectUrl: redirectUrl },
    paymentDetails: { paymentIntent: "Authorize", chargeAmount: price("49.90"), totalOrderAmount: null },
    constraints: [],
    ...more,
  })

/** All other keys are null. */
export const completedSession = (more: Fields = {}): Fields => ({
  checkoutSessionId: sessionId,
  paymentDetails: null,
  webCheckoutDetails: null,
  ...statusOf("Completed"),
  chargePermissionId: permissionId,
  chargeId,
  ...more,
})

export const canceledSession = (reason: string): Fields => ({
  checkoutSessionId: sessionId,
  ...statusOf("Canceled", reason),
  chargePermissionId: null,
  chargeId: null,
})

export const permission = (more: Fields = {}): Fields => ({
  chargePermissionId: permissionId,
  buyer: { buyerId: "amzn1.account.AEXAMPLEBUYER", name: "Erika Muster", email: "erika@buyer.example" },
  shippingAddress: null,
  statusDetails: { state: "Chargeable", reasons: null, lastUpdatedTimestamp: time },
  merchantMetadata: { merchantReferenceId: null },
  limits: { amountLimit: price("49.90"), amountBalance: price("0") },
  ...more,
})

export const charge = (more: Fields = {}): Fields => ({
  chargeId,
  chargePermissionId: permissionId,
  chargeAmount: price("49.90"),
  captureAmount: null,
  refundedAmount: null,
  merchantMetadata: { customInformation: null },
  ...statusOf("Authorized"),
  creationTimestamp: time,
  expirationTimestamp: "20260214T102512Z",
  ...more,
})

export const captured = (more: Fields = {}): Fields =>
  charge({ captureAmount: price("49.90"), ...statusOf("Captured"), ...more })

export const refund = (more: Fields = {}): Fields => ({
  refundId,
  chargeId,
  refundAmount: price("10.00"),
  ...statusOf("RefundInitiated"),
  ...more,
})
