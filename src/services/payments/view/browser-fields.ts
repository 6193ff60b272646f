import type { BrowserSettings } from "../../ports/payment-connector"

/** What only one generation's pages need, as they read it; public, as all of it. */
export type BrowserFields =
  | { readonly client_id: string; readonly widgets_url: string }
  | {
      readonly store_id: string
      readonly public_key_id: string
      readonly ledger_currency: string
      readonly script_url: string
    }

export const browserFields = (browser: BrowserSettings): BrowserFields =>
  browser.generation === "cv1"
    ? { client_id: browser.clientId, widgets_url: browser.widgetsUrl }
    : {
        store_id: browser.storeId,
        public_key_id: browser.publicKeyId,
        ledger_currency: browser.ledgerCurrency,
        script_url: browser.scriptUrl,
      }
