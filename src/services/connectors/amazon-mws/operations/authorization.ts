import type { Money } from "../../../domain/money"
import type { Seen } from "../../../domain/seen"
import { answersWhatWasAsked } from "../answers-what-was-asked"
import { operation } from "../operation"
import { readAuthorization } from "../read-authorization"
import { wirePrice } from "./wire-price"

type Authorize = {
  readonly order: string
  readonly key: string
  readonly amount: Money
  /** Minutes; 0 makes Amazon decide at once (amazon-pay-cv1.md 2.8). */
  readonly timeout: number
  readonly captureNow: boolean
  readonly softDescriptor?: string | undefined
  readonly note?: string | undefined
}

/** https://developer.amazon.com/docs/eu/amazon-pay-api/authorize.html */
export const authorize = operation({
  action: "Authorize",
  changes: true,
  repeat: "with-same-reference",
  quota: "changing",
  timeout: 10_000,
  request: ({ order, key, amount, timeout, captureNow, softDescriptor, note }: Authorize) => ({
    AmazonOrderReferenceId: order,
    AuthorizationReferenceId: key,
    AuthorizationAmount: wirePrice(amount),
    TransactionTimeout: timeout,
    CaptureNow: captureNow,
    SoftDescriptor: captureNow ? softDescriptor : undefined,
    SellerAuthorizationNote: note,
  }),
  response: (result, { order, key, amount }): Seen => ({
    ...answersWhatWasAsked(readAuthorization(result.the("AuthorizationDetails")), { key, amount }),
    parent: { kind: "order-reference", id: order },
  }),
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/getauthorizationdetails.html */
export const getAuthorizationDetails = operation({
  action: "GetAuthorizationDetails",
  changes: false,
  repeat: "always",
  quota: "reading",
  timeout: 5_000,
  request: ({ id }: { readonly id: string }) => ({ AmazonAuthorizationId: id }),
  response: (result, { id }): Seen =>
    answersWhatWasAsked(readAuthorization(result.the("AuthorizationDetails")), { id }),
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/closeauthorization.html (the reason is at most 255 long) */
export const closeAuthorization = operation({
  action: "CloseAuthorization",
  changes: true,
  repeat: "always",
  quota: "changing",
  timeout: 5_000,
  request: ({ id, why }: { readonly id: string; readonly why: string }) => ({
    AmazonAuthorizationId: id,
    ClosureReason: why.slice(0, 255),
  }),
  response: () => "done" as const,
})
