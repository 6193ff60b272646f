import type { Environment } from "../../world/model"

/** Part of a request or answer as JSON. */
export type Json = Readonly<Record<string, unknown>>

export type Price = { readonly amount: string; readonly currencyCode: string }

export type SessionState = "Open" | "Completed" | "Canceled"
export type PermissionState = "Chargeable" | "NonChargeable" | "Closed"
export type ChargeState =
  "AuthorizationInitiated" | "Authorized" | "CaptureInitiated" | "Captured" | "Canceled" | "Declined"
export type RefundState = "RefundInitiated" | "Refunded" | "Declined"

export type Status<State extends string> = {
  readonly state: State
  readonly reasonCode?: string | undefined
  readonly lastUpdate: number
}

export type WebCheckoutDetails = {
  readonly checkoutReviewReturnUrl?: string
  readonly checkoutResultReturnUrl?: string
  readonly checkoutCancelUrl?: string
  readonly checkoutMode?: string
}

export type PaymentDetails = {
  readonly paymentIntent?: "Confirm" | "Authorize" | "AuthorizeWithCapture"
  readonly canHandlePendingAuthorization?: boolean
  readonly chargeAmount?: Price
  readonly totalOrderAmount?: Price
  readonly presentmentCurrency?: string
  readonly allowOvercharge?: boolean
  readonly extendExpiration?: boolean
  readonly softDescriptor?: string
}

export type MerchantMetadata = {
  readonly merchantReferenceId?: string
  readonly merchantStoreName?: string
  readonly noteToBuyer?: string
  readonly customInformation?: string
}

/** What a shop may say of a session, in the button's payload and in the calls: the JSON itself. */
export type SessionDetails = {
  readonly webCheckoutDetails?: WebCheckoutDetails
  readonly paymentDetails?: PaymentDetails
  readonly merchantMetadata?: MerchantMetadata
  readonly chargePermissionType?: string
  readonly recurringMetadata?: Json
  readonly supplementaryData?: string
  readonly platformId?: string
  readonly providerMetadata?: { readonly providerReferenceId?: string }
  readonly scopes?: readonly string[]
  readonly deliverySpecifications?: Json
  readonly addressDetails?: Json
}

export type ProductType = "PayAndShip" | "PayOnly"

export type CheckoutSession = {
  readonly id: string
  readonly sellerId: string
  readonly storeId: string
  readonly environment: Environment
  readonly status: Status<SessionState>
  readonly created: number
  readonly expires: number
  readonly details: SessionDetails
  /** Said by the button; a session that a call made has none until a buyer is associated. */
  readonly productType?: ProductType | undefined
  readonly buyerId?: string | undefined
  readonly addressId?: string | undefined
  readonly cardTail?: string | undefined
  /** Of the button's page, `de_DE`; the hosted pages follow the browser else. */
  readonly language?: string | undefined
  /** Where the button is: who cancels without a cancel URL goes back there. */
  readonly buttonPage?: string | undefined
  /** Cards that were declined on the hosted page. */
  readonly declinedTails: readonly string[]
  /** The buyer has been through the processing page. */
  readonly isProcessed: boolean
  readonly chargePermissionId?: string | undefined
  readonly chargeId?: string | undefined
}

export type ChargePermission = {
  readonly id: string
  readonly sellerId: string
  readonly environment: Environment
  readonly status: Status<PermissionState>
  readonly created: number
  readonly expires: number
  readonly type: string
  readonly limit: Price
  readonly merchantMetadata: MerchantMetadata
  readonly platformId?: string | undefined
  readonly buyerId: string
  readonly cardTail: string
  readonly scopes?: readonly string[] | undefined
  readonly addressId?: string | undefined
  readonly addressDetails?: Json | undefined
}

/** How a thing will end; decided when it is asked for. `waits`: not at once. */
export type Verdict = {
  readonly state: string
  readonly reasonCode?: string | undefined
  readonly waits?: boolean | undefined
}

export type Charge = {
  readonly id: string
  readonly chargePermissionId: string
  readonly status: Status<ChargeState>
  readonly created: number
  readonly expires: number
  readonly amount: Price
  readonly captureAmount?: Price | undefined
  readonly captureNow: boolean
  readonly canHandlePendingAuthorization: boolean
  readonly softDescriptor?: string | undefined
  readonly merchantMetadata: MerchantMetadata
  readonly providerReferenceId?: string | undefined
  readonly platformId?: string | undefined
  readonly verdict: Verdict
  readonly captureVerdict?: Verdict | undefined
}

export type Refund = {
  readonly id: string
  readonly chargeId: string
  readonly status: Status<RefundState>
  readonly created: number
  readonly amount: Price
  readonly softDescriptor?: string | undefined
  readonly verdict: Verdict
}
