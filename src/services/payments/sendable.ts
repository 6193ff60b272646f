import type { AuthorizationRow, CaptureRow, RefundRow } from "../ports/rows"

/** One attempt of the ledger, committed and (perhaps again) to be sent. */
export type Sendable =
  | { readonly kind: "authorization"; readonly row: AuthorizationRow }
  | { readonly kind: "capture"; readonly row: CaptureRow }
  | { readonly kind: "refund"; readonly row: RefundRow }
