import type { ILockingModule, RemoteQueryFunction } from "@medusajs/framework/types"

import type { AmazonPayModuleService } from "../../modules/amazon-pay/service"

type Amount = { readonly amount: number; readonly raw_amount: { readonly value: string } }
type Rows<T> = {
  retrieve(id: string, config?: { select?: string[] }): Promise<T>
  list(filters: Readonly<Record<string, unknown>>, config?: { select?: string[]; take?: number }): Promise<readonly T[]>
  update(data: { readonly id: string } & Readonly<Record<string, unknown>>): Promise<unknown>
}

type SessionRow = Amount & {
  readonly id: string
  readonly currency_code: string
  readonly payment_collection_id: string
  readonly status: string
}
type PaymentRow = { readonly id: string; readonly canceled_at: Date | null }
type CaptureRow = Amount & { readonly id: string; readonly created_by: string | null }
type RefundRow = Amount & { readonly id: string; readonly created_by: string | null }

/**
 * What the payment module's container holds for its providers: its own services, and what the shop listed as
 * `dependencies` (our config helper does). Resolved at the first call, never in a constructor.
 */
export type Cradle = {
  readonly amazon_pay: AmazonPayModuleService
  readonly locking: ILockingModule
  readonly query: Omit<RemoteQueryFunction, symbol>
  readonly paymentSessionService: Rows<SessionRow>
  readonly paymentService: Rows<PaymentRow>
  readonly captureService: Rows<CaptureRow>
  readonly refundService: Rows<RefundRow>
}
