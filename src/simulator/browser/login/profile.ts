import type { SimulatorRequest, SimulatorResponse } from "../../http"
import { jsonAnswer } from "../answers"
import type { BrowserWorld } from "../browser-world"
import { isRefusal } from "../widgets/widget-error"

/** Answers `amazon.Login.retrieveProfile`, in the names that its callback gets. */
export const profile = (world: BrowserWorld, { query }: SimulatorRequest): SimulatorResponse => {
  const found = world.profile?.(query.get("access_token") ?? "") ?? { errorCode: "invalid_token" }
  return jsonAnswer(
    isRefusal(found)
      ? { success: false, error: found.errorCode }
      : { success: true, profile: { CustomerId: found.userId, Name: found.name, PrimaryEmail: found.email } },
    true,
  )
}
