/** What only one generation's pages need, by the names that they read it by; public, as all of it. */
export type BrowserFields = WidgetFields | ButtonFields

/** Checkout v1: Amazon's widgets stand in the shop's page. */
export type WidgetFields = { readonly client_id: string; readonly widgets_url: string }

/** Checkout v2: Amazon's button leads to Amazon's pages. */
export type ButtonFields = {
  readonly store_id: string
  readonly public_key_id: string
  readonly ledger_currency: string
  readonly script_url: string
}

/** Every field of every generation, as nothing: what a connector does not give is said to be nothing. */
export const noBrowserFields = {
  client_id: null,
  widgets_url: null,
  store_id: null,
  public_key_id: null,
  ledger_currency: null,
  script_url: null,
} as const satisfies Readonly<Record<keyof WidgetFields | keyof ButtonFields, null>>
