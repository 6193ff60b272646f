import { MedusaError } from "@medusajs/framework/utils"

import type { Account } from "../../services/payments/parts"
import { browserFields } from "../../services/payments/view/browser-fields"
import type { AuthorizationRow } from "../../services/ports/rows"
import type { Folio } from "../../services/ports/ledger"

/** Public settings for the browser. Every own key is written, for what the browser seeded survives a merge otherwise. */
export const sessionData = (sessionId: string, { name, connector }: Account) => ({
  session_id: sessionId,
  account: name,
  seller_id: connector.browser.sellerId,
  region: connector.browser.region,
  sandbox: connector.browser.sandbox,
  ...ofGeneration,
  ...browserFields(connector.browser),
  amazon_order_reference_id: null,
  amazon_authorization_id: null,
  state: null,
})

/** The other generation's keys are written too, as nothing: a browser may have seeded them. */
const ofGeneration = {
  client_id: null,
  widgets_url: null,
  store_id: null,
  public_key_id: null,
  ledger_currency: null,
  script_url: null,
}

/** What a payment remembers: ids and states, no buyer data, nothing from the browser. */
export const paymentData = (folio: Folio, authorization: AuthorizationRow) => ({
  session_id: authorization.sessionId,
  account: folio.orderReference.account,
  amazon_order_reference_id: folio.orderReference.amazonId,
  amazon_authorization_id: authorization.amazonId,
  state: authorization.state,
})

/** The session a payment belongs to; written by us when it was authorized. */
export function sessionIdOf(data: Readonly<Record<string, unknown>> | undefined): string {
  const id = data?.["session_id"]
  if (typeof id !== "string" || id === "") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "this payment was not made by Amazon Pay: its data holds no session_id",
    )
  }
  return id
}

const ownKeys: ReadonlySet<string> = new Set([
  "session_id",
  "account",
  "seller_id",
  "client_id",
  "region",
  "sandbox",
  "widgets_url",
  "store_id",
  "public_key_id",
  "ledger_currency",
  "script_url",
  "amazon_order_reference_id",
  "amazon_authorization_id",
  "state",
])

/** What others add to a session stays theirs; our keys are written by us alone, and stay as they are stored. */
export const withoutOwnKeys = (data: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !ownKeys.has(key)))
