import type { Can } from "../../ports/payment-connector"
import type { RegionId } from "./regions"
import { regions } from "./regions"

/** What checkout v1 can do, spoken to directly; only the confirmation flow differs by region. */
export const canOf = (region: RegionId): Can => ({
  onward: regions[region].confirmationFlow ? "confirmation-flow" : "none",
  reserves: "after-return",
  authenticateOther: true,
  async: true,
  captureNow: true,
  further: true,
  ceiling: "above-order",
  otherAmount: "asynchronous",
  release: "authorization",
  close: true,
  find: "by-key",
  lists: true,
  proof: "access-token",
  total: "at-prepare",
  cancels: true,
  begins: "in-page",
  truth: "read",
  named: true,
  deliveries: false,
  currencies: regions[region].currencies,
  keyLimit: 32,
  urlQuery: true,
})
