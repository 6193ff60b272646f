import type { PaymentConnector } from "../../../src/services/ports/payment-connector"
import type { TransportRequest } from "../../../src/services/ports/transport"
import type { ConnectorParts } from "../../../src/services/support/calls/connector-parts"
import type { Ref } from "../../../src/services/domain/seen"
import type { Simulator } from "../../../src/simulator"

/** The simulator's control interface, whichever way it is reached. */
export type Control = (
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  body?: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>

/** What a shop's account needs of the simulated seller, and where his Amazon answers. */
export type Seller = Pick<
  Simulator,
  "http" | "sellerId" | "clientId" | "accessKeyId" | "secretAccessKey" | "publicKeyId" | "privateKey"
>

type Amount = { readonly amount: string; readonly currency: string }
export type Effect = {
  readonly id: string
  /** The shop's own reference; empty where Amazon's object carries none. */
  readonly reference_id: string
  readonly state: string
  readonly amount: Amount | null
}
export type CaptureTruth = Effect & { readonly refunds: readonly Effect[] }
export type AuthorizationTruth = Effect & { readonly captures: readonly CaptureTruth[] }

/** An order as it really is at Amazon, in the words of our lifecycle tables. */
export type OrderTruth = {
  readonly state: string
  readonly order_total: Amount | null
  readonly authorizations: readonly AuthorizationTruth[]
}

/** How a call that moves money will end. `operation`: as the simulator names the call. */
export type Verdict = {
  readonly operation: string
  readonly state: string
  readonly reason: string | null
  readonly soft: boolean
  readonly waits: boolean
}

/** What is done in Seller Central, and what Amazon does by itself. */
export const centralActs = ["capture", "refund", "close-authorization", "close", "cancel"] as const
export const ownActs = ["suspend", "repair", "close", "close-authorization"] as const
export type CentralAct = (typeof centralActs)[number]
export type OwnAct = (typeof ownActs)[number]

/**
 * One generation of Amazon Pay, as a test tells its story to the simulator: the buyer at Amazon, the merchant in Seller
 * Central, Amazon itself. `id`: what the shop was given when the buyer began.
 */
export type Generation = {
  readonly connect: (seller: Seller, parts: ConnectorParts) => PaymentConnector
  /** What the simulator calls the call that a request makes. */
  readonly operationOf: (request: Pick<TransportRequest, "method" | "url" | "body">) => string
  /** The buyer signs in and chooses. `chosen`: as the simulator names it. @returns what the shop is given */
  readonly begin: (control: Control, chosen?: Readonly<Record<string, unknown>>) => Promise<string>
  /** He takes another card, on the shop's page or on his account page at Amazon. */
  readonly chooseCard: (control: Control, id: string, card: string) => Promise<unknown>
  /** What happens on Amazon's page. @returns where the browser is sent */
  readonly leavePage: (control: Control, id: string, outcome: string) => Promise<string>
  readonly truth: (control: Control, id: string) => Promise<OrderTruth>
  readonly plan: (control: Control, verdict: Verdict) => Promise<unknown>
  /** @returns what was made, where no read of the order would show it; undefined when there was nothing to act on */
  readonly actInSellerCentral: (control: Control, id: string, act: CentralAct) => Promise<readonly Ref[] | undefined>
  readonly actByItself: (control: Control, id: string, act: OwnAct) => Promise<unknown>
}

/** What may be acted on, as an order stands now. */
export const within = ({ authorizations }: OrderTruth) => ({
  open: authorizations.find(({ state }) => state === "Open"),
  captured: authorizations.flatMap((it) => it.captures).find(({ state }) => state === "Completed"),
})
