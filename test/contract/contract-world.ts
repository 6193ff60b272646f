import type { Ref } from "../../src/services/domain/seen"
import type { PaymentConnector } from "../../src/services/ports/payment-connector"
import type { ConnectorEvent } from "../../src/services/support/events"

/** The calls that change something at the vendor, in the port's words. */
export const changingVerbs = [
  "prepare",
  "place",
  "authorize",
  "capture",
  "refund",
  "release",
  "cancel",
  "close",
  "label",
] as const
export type ChangingVerb = (typeof changingVerbs)[number]
export const moneyVerbs = ["authorize", "capture", "refund"] as const
export type MoneyVerb = (typeof moneyVerbs)[number]

/** What can happen to an answer on its way. */
export const lostAnswers = ["reset", "timeout", "broken", "busy", "page"] as const
export const unusableAnswers = ["truncated", "empty", "oversized", "declares"] as const
export type Trouble = (typeof lostAnswers)[number] | (typeof unusableAnswers)[number] | "throttled"

/** Which part of the next answer is another one than was asked for. */
export const falsehoods = ["reference", "amount", "currency", "state"] as const
export type Falsehood = (typeof falsehoods)[number]

/** The vendor's side and the buyer, steered by a test. */
export interface ContractWorld {
  /** The buyer signed in, chose address and payment method; nothing else was done with the order. */
  buyerChooses(): Promise<Ref>
  /** The buyer passed what the vendor asks after the shop said yes. */
  buyerPasses(order: Ref): Promise<void>
  /** The buyer's login for this order, and somebody else's. */
  logins(): Promise<{ readonly own: string; readonly foreign: string }>
  /** How the next call of this verb ends. */
  nextEnds(verb: MoneyVerb, state: string, reason?: string, soft?: boolean): Promise<void>
  /** The next call of this verb meets trouble before or after its effect. */
  nextMeets(verb: ChangingVerb, when: "before" | "after", trouble: Trouble): Promise<void>
  nextAnswerLies(about: Falsehood): void
  timePasses(seconds: number): Promise<void>
  /** How often each verb had an effect on this order. */
  effects(order: Ref): Promise<Readonly<Partial<Record<ChangingVerb, number>>>>
}

export type Harness = {
  readonly connector: PaymentConnector
  /** What the vendor tells of its own service; nothing where it has no word for it. */
  readonly service?: string
  /** The same account with a wrong secret, an unknown key, and another seller. */
  readonly misconfigured: Readonly<Record<"secret" | "key" | "seller", PaymentConnector>>
  readonly world: ContractWorld
  readonly events: readonly ConnectorEvent[]
  /** The vendor's note by which a sandbox decides later, where being asked asynchronously does not do it alone. */
  readonly noteOfPending?: string
  /** Everything that may never be printed: keys, logins, the buyer. */
  readonly canaries: readonly string[]
}
