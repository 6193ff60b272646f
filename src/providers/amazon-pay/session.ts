import { MedusaError } from "@medusajs/framework/utils"

import { noBrowserFields } from "../../services/domain/browser-fields"
import type { Account } from "../../services/payments/parts"
import type { AuthorizationRow } from "../../services/ports/rows"
import type { Folio } from "../../services/ports/ledger"

/**
 * Public settings for the browser. Every own key is written, those of the other generation as nothing: what the browser
 * seeded survives a merge otherwise.
 */
export const sessionData = (sessionId: string, { name, connector }: Account) => ({
  session_id: sessionId,
  account: name,
  seller_id: connector.browser.sellerId,
  region: connector.browser.region,
  sandbox: connector.browser.sandbox,
  ...noBrowserFields,
  ...connector.browser.fields,
  amazon_order_reference_id: null,
  amazon_authorization_id: null,
  state: null,
})

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
  "region",
  "sandbox",
  ...Object.keys(noBrowserFields),
  "amazon_order_reference_id",
  "amazon_authorization_id",
  "state",
])

/** What others add to a session stays theirs; our keys are written by us alone, and stay as they are stored. */
export const withoutOwnKeys = (data: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !ownKeys.has(key)))
