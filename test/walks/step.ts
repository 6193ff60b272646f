import type { CentralAct, OwnAct, Verdict } from "../builders/generations/generation"

/**
 * One thing that buyer, merchant, Amazon, the network or time does: data, so that a walk can be told, replayed and
 * shortened. `cart`: which buyer; `server`: which of the shop's two processes. Amounts in cents, times in seconds.
 */
type At = { readonly cart: number; readonly server: number }

export const faultKinds = ["reset", "timeout", "500", "503", "throttled", "html", "truncated", "empty"] as const
export type FaultKind = (typeof faultKinds)[number]

export type ShopStep = At &
  (
    | { readonly do: "press" | "button" | "come-again" | "complete" | "release" | "cancel" | "close" | "hint" }
    | { readonly do: "come-back"; readonly outcome: string }
    | { readonly do: "forge"; readonly how: "token" | "status" | "other-cart" }
    | { readonly do: "capture"; readonly cents: number }
    | { readonly do: "refund"; readonly cents: number }
    | { readonly do: "reconcile" }
  )

export type Step =
  | ShopStep
  | { readonly do: "wallet"; readonly cart: number; readonly card: string }
  | { readonly do: "card"; readonly cart: number; readonly card: string }
  | { readonly do: "change-total"; readonly cart: number; readonly cents: number }
  | ({ readonly do: "outcome" } & Verdict)
  | { readonly do: "seller-central"; readonly cart: number; readonly act: CentralAct }
  | { readonly do: "amazon"; readonly cart: number; readonly act: OwnAct }
  | {
      readonly do: "fault"
      readonly operation: string
      readonly when: "before" | "after"
      readonly kind: FaultKind
      readonly times: number
    }
  | { readonly do: "time"; readonly seconds: number }
  /** The process dies at its `at`-th call or commit, before or after it took effect; another goes on with its memory lost. */
  | { readonly do: "die"; readonly at: number; readonly when: "before" | "after"; readonly in: ShopStep }
  /** Two requests at the same time. */
  | { readonly do: "both"; readonly one: ShopStep; readonly other: ShopStep }
