import type { Policy } from "../../src/services/payments/parts"
import type { Switches } from "../../src/simulator/world/switches"
import type { CentralAct, OwnAct, Verdict } from "../builders/generations/generation"
import type { Dice } from "./dice"

export type Stage = "buying" | "ordered" | "collected" | "over"

/** What can happen with one generation of Amazon Pay: a walk is dealt nothing else. */
export type Deal = {
  readonly cards: (policy: Partial<Policy>) => readonly string[]
  /** What the buyer takes when another card is asked of him. */
  readonly otherCards: readonly string[]
  /** How he says that he pays: in the shop, or at Amazon with everything said by the shop's own button. */
  readonly ways: readonly ("press" | "button")[]
  /** How he leaves Amazon's page. */
  readonly pages: readonly string[]
  /** Calls that may be under way. */
  readonly underWay: Readonly<Record<Stage, readonly string[]>>
  readonly central: readonly CentralAct[]
  readonly byItself: readonly OwnAct[]
  readonly verdict: (dice: Dice, policy: Partial<Policy>) => Verdict
  /** What of the generation is not known for sure. */
  readonly switches: (dice: Dice) => Partial<Switches>
}
