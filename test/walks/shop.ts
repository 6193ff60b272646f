import type { Money } from "../../src/services/domain/money"
import { money } from "../../src/services/domain/money"
import type { Problem } from "../../src/services/domain/problem"
import { rowOf } from "../../src/services/domain/problem"
import type { Ref } from "../../src/services/domain/seen"

/** What the browser was sent back with. */
export type Arrival = { readonly token: string; readonly query: string }

export type Want = "wallet" | "card" | "press" | "come-back" | "complete"

/** What a buyer does who is told of this problem. */
export function wantOf(cause: Problem | undefined): Want {
  if (!cause) return "press"
  const { next } = rowOf(cause.code)
  if (next === "wallet") return "card"
  if (next === "wait" || cause.code === "ProcessingFailure") return "complete"
  return next === "retry" ? "press" : "wallet"
}

/** A cart as the shop system has it, with the order and the captures and refunds that stand on it. */
export type Cart = {
  readonly id: string
  session: string
  total: Money
  /** Every order reference that the wallet gave it; the last one is current. */
  readonly wallets: string[]
  arrival: Arrival | undefined
  orderId: string | null
  canceled: boolean
  /** The shop's own rows, by id: made before the provider is asked, dropped when it refuses. */
  readonly captures: Map<string, bigint>
  readonly refunds: Map<string, bigint>
  /** A capture that was booked with the payment and stands for none of ours yet. */
  booked: string | undefined
  /** Somebody acted in Seller Central. */
  foreign: boolean
  /** What messages will name of it. */
  readonly told: Ref[]
  /** What the buyer would do now, as the shop told him. */
  wants: Want
}

const usualTotal = 9450n

export const aCart = (seed: number, index: number): Cart => ({
  id: `cart_${String(seed)}_${String(index)}`,
  session: `payses_${String(seed)}_${String(index)}`,
  total: money(usualTotal, "EUR"),
  wallets: [],
  arrival: undefined,
  orderId: null,
  canceled: false,
  captures: new Map(),
  refunds: new Map(),
  booked: undefined,
  foreign: false,
  told: [],
  wants: "wallet",
})
