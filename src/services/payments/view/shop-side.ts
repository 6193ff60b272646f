/** What the shop system holds of the order's payment, in minor units: it limits what may be asked for. */
export type ShopSide = {
  readonly order: "open" | "canceled" | "none"
  /** The payment that lives; null when there is none, or it was canceled. */
  readonly payment: { readonly sessionId: string; readonly capturable: bigint; readonly refundable: bigint } | null
}
