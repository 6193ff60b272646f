import type { Ref } from "../../domain/seen"
import type { Conversation } from "./conversation"
import type { AskedCharge } from "./read-charge"

/** Marks a ref whose id is not the one that the ledger has. */
export const ofCheckoutV1 = { checkout: "v1" } as const

/**
 * The charge that an authorization or capture is. Checkout v1 has captures under ids of their own, which do not show it:
 * where its order references are managed, every capture may be one.
 */
export const chargeOf = ({ settings }: Pick<Conversation, "settings">, { kind, id, more }: Ref): AskedCharge => ({
  id,
  isLoose:
    settings.orderReferencesOfV1 === true && (kind === "capture" || more?.["checkout"] === ofCheckoutV1.checkout),
})
