import { amazonMws } from "../../../src/services/connectors/amazon-mws/connector"
import type { AmazonMwsSettings } from "../../../src/services/connectors/amazon-mws/settings"
import { attemptReference } from "../../../src/services/domain/ids"
import { parseMoney } from "../../../src/services/domain/money"
import type { Attempt, Journey, PaymentConnector } from "../../../src/services/ports/payment-connector"
import type { ConnectorEvent } from "../../../src/services/support/events"
import { Secret } from "../../../src/services/support/secret"
import type { FakeClock } from "./fake-clock"
import { fakeClock } from "./fake-clock"
import type { ScriptedTransport, Step } from "./scripted-transport"
import { scriptedTransport } from "./scripted-transport"

export type Scene = {
  readonly connector: PaymentConnector
  readonly transport: ScriptedTransport
  readonly clock: FakeClock
  readonly events: readonly ConnectorEvent[]
  readonly attempt: Attempt
}

export const euros = parseMoney("119.90", "EUR")
export const order = { kind: "order-reference", id: "S02-1234567-1234567" } as const
export const authorizationRef = { kind: "authorization", id: "S02-1234567-1234567-A000001" } as const
export const captureRef = { kind: "capture", id: "S02-1234567-1234567-C000001" } as const
export const journey: Journey = {
  total: euros,
  urls: { success: "https://shop.example/return/s", failure: "https://shop.example/return/f" },
  expectImmediate: true,
  mode: "sync",
  captureNow: false,
  storeName: "Müller & Söhne",
  custom: "cart_01",
}

/** A connector whose other side follows a script. 15 s to the deadline; no quota unless asked for. */
export function aConnector(settings: Partial<AmazonMwsSettings>, ...steps: readonly Step[]): Scene {
  const clock = fakeClock()
  const transport = scriptedTransport(...steps)
  const events: ConnectorEvent[] = []
  const connector = amazonMws(
    {
      region: "de",
      sandbox: true,
      sellerId: "A1SELLEREXAMPLE",
      accessKeyId: "AKIAEXAMPLEKEY000001",
      secretAccessKey: new Secret("s3cr3t/Key+With=Chars~and*Stars"),
      clientId: "amzn1.application-oa2-client.example",
      quota: "off",
      ...settings,
    },
    { transport, clock, observe: (event) => events.push(event) },
  )
  const deadline = new Date(clock.now().getTime() + 15_000)
  return { connector, transport, clock, events, attempt: { key: attemptReference("key-1"), repeat: false, deadline } }
}
