import type { Money } from "./money"

export type Environment = "Sandbox" | "Live"
export type OrderReferenceState = "Draft" | "Open" | "Suspended" | "Canceled" | "Closed"
export type AuthorizationState = "Pending" | "Open" | "Declined" | "Closed"
export type CaptureState = "Pending" | "Completed" | "Declined" | "Closed"
export type RefundState = "Pending" | "Completed" | "Declined"

/** State of any of the four objects, with Amazon's reason code and description. */
export type Status<State extends string> = {
  readonly state: State
  readonly reasonCode?: string | undefined
  readonly reasonDescription?: string | undefined
  /** Absent in Draft. */
  readonly lastUpdate?: number | undefined
}

export type AuthenticationOutcome = "Success" | "Failure" | "Abandoned"

/** What ConfirmOrderReference left behind for the hosted page. */
export type Challenge = {
  readonly outcome: "pending" | AuthenticationOutcome
  readonly successUrl?: string | undefined
  readonly failureUrl?: string | undefined
  readonly amount: Money
}

export type SellerAttributes = {
  readonly SellerOrderId?: string | undefined
  readonly StoreName?: string | undefined
  readonly CustomInformation?: string | undefined
  readonly SupplementaryData?: string | undefined
  readonly OrderItemCategories?: string | undefined
  readonly PlatformId?: string | undefined
  readonly PaymentServiceProviderId?: string | undefined
  readonly PaymentServiceProviderOrderId?: string | undefined
  readonly SellerNote?: string | undefined
}

export type OrderReference = {
  readonly id: string
  readonly sellerId: string
  readonly environment: Environment
  readonly buyerId: string
  readonly status: Status<OrderReferenceState>
  readonly created: number
  readonly expires: number
  /** Currency of the wallet widget; absent accepts any. */
  readonly presentmentCurrency?: string | undefined
  readonly cardTail?: string | undefined
  readonly addressId?: string | undefined
  /** Whether an address widget was used, so that an address has to be chosen. */
  readonly needsAddress: boolean
  readonly declinedTails: readonly string[]
  /** Set when the buyer chose another payment method while Suspended. */
  readonly paymentMethodUpdated: boolean
  readonly total?: Money | undefined
  readonly attributes: SellerAttributes
  readonly requestPaymentAuthorization: boolean
  readonly challenge?: Challenge | undefined
}

/** How a transaction will end; decided when it is asked for, applied when its time has come. */
export type Verdict = {
  readonly state: string
  readonly reasonCode?: string | undefined
  readonly softDecline?: boolean | undefined
  readonly expiresInMinutes?: number | undefined
  readonly reopensInMinutes?: number | undefined
  /** A capture that is not decided at once. */
  readonly waits?: boolean | undefined
}

export type Authorization = {
  readonly id: string
  readonly orderReferenceId: string
  readonly referenceId: string
  readonly amount: Money
  readonly note?: string | undefined
  readonly softDescriptor?: string | undefined
  readonly captureNow: boolean
  readonly synchronous: boolean
  readonly softDecline?: boolean | undefined
  readonly status: Status<AuthorizationState>
  readonly created: number
  readonly expires: number
  readonly verdict: Verdict
  /** How the capture of CaptureNow will end. */
  readonly captureVerdict?: Verdict | undefined
}

export type Capture = {
  readonly id: string
  readonly authorizationId: string
  readonly referenceId: string
  readonly amount: Money
  readonly note?: string | undefined
  readonly softDescriptor?: string | undefined
  readonly status: Status<CaptureState>
  readonly created: number
  readonly verdict: Verdict
}

export type Refund = {
  readonly id: string
  readonly captureId: string
  readonly referenceId: string
  readonly amount: Money
  readonly note?: string | undefined
  readonly softDescriptor?: string | undefined
  readonly type: string
  readonly status: Status<RefundState>
  readonly created: number
  readonly verdict: Verdict
}

export type Seller = {
  readonly sellerId: string
  readonly clientId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: "de" | "uk" | "us" | "jp"
  readonly storeName: string
  readonly accountStatus: "ACTIVE" | "INACTIVE"
  /** In Europe a VAT number on file makes Amazon return the billing address of an authorization. */
  readonly hasVatNumber: boolean
}

export type AccessToken = {
  readonly token: string
  readonly clientId: string
  readonly buyerId: string
  readonly scopes: readonly string[]
  readonly expires: number
}
