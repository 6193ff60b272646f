import type { Ref } from "../../domain/seen"
import type { Conversation } from "./conversation"
import type { AskedCharge } from "./read-charge"

/** The charge that an authorization or capture is. */
export const chargeOf = ({ settings }: Pick<Conversation, "settings">, { id }: Ref): AskedCharge => ({
  id,
  isLoose: settings.orderReferencesOfV1 ?? false,
})
