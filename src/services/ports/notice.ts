import type { Kind } from "../domain/lives"
import type { Money } from "../domain/money"

/** Who a notification is for; neither is proof of anything until the shop knows both. */
type From = {
  readonly sellerId: string
  readonly environment: "sandbox" | "live"
  /** Sent by the vendor's test button: it tells of nothing that exists. */
  readonly sample: boolean
}

/** A reason to look at an object; never truth (DESIGN rule 3). */
export type Hint = From & {
  readonly is: "hint"
  readonly kind: Kind
  /** Amazon's id of the object, and of its order reference where the id tells it. */
  readonly id: string
  /** What the object was called before its account changed to another generation: the ledger may know it by that. */
  readonly formerly?: string
  readonly orderReferenceId: string | null
  /** Null where messages carry none: then only a read tells what happened. */
  readonly state: string | null
  readonly reason: string | null
  /** Amazon's LastUpdateTimestamp; empty where the message has none. */
  readonly version: string
}

/**
 * A claim against a capture: a fact, because no read shows it. Capture and amount are null, and the state `untold`, where
 * messages carry none: then the ledger says what it may be about (record-claim.ts).
 */
export type Claim = From & {
  readonly is: "claim"
  readonly id: string
  readonly captureId: string | null
  readonly orderReferenceId: string | null
  readonly amount: Money | null
  readonly state: string
  readonly reason: string | null
}

/**
 * What a verified notification says. `nothing`: readable, and nothing for us in it. `unreadable`: of a type that we know,
 * and not in its form. `word`: the vendor's type or our reason, letters and digits only.
 */
export type Notice = Hint | Claim | Unheard<"nothing"> | Unheard<"unreadable">

type Unheard<Is extends string> = Partial<From> & { readonly is: Is; readonly word: string }
