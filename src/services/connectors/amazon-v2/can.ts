import type { Can } from "../../ports/payment-connector"
import type { RegionId } from "./regions"
import { regions } from "./regions"

/** What checkout v2 can do, spoken to directly (docs/adr/0030). */
export const canOf = (region: RegionId): Can => ({
  onward: "redirect",
  reserves: "on-completion",
  authenticateOther: false,
  async: true,
  captureNow: true,
  further: true,
  ceiling: "order",
  otherAmount: "yes",
  release: "authorization",
  close: true,
  find: "by-repeat",
  lists: false,
  proof: "session-id",
  total: "at-place",
  cancels: false,
  begins: "signed-button",
  truth: "read",
  named: false,
  deliveries: true,
  currencies: regions[region].currencies,
  keyLimit: 32,
  urlQuery: true,
})
