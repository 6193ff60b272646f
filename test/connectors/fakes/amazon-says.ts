import type { TransportResponse } from "../../../src/services/ports/transport"

const namespace = "http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01"

export const says = (
  body: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): TransportResponse => ({
  status,
  headers: { "content-type": "text/xml", ...headers },
  body,
})

/** A whole answer as the service writes it (amazon-pay-cv1.md 2). */
export const answer = (
  action: string,
  result: string,
  headers: Readonly<Record<string, string>> = {},
): TransportResponse =>
  says(
    `<?xml version="1.0"?>\n<${action}Response xmlns="${namespace}"><${action}Result>${result}</${action}Result>` +
      `<ResponseMetadata><RequestId>11111111-2222-3333-4444-555555555555</RequestId></ResponseMetadata></${action}Response>`,
    200,
    headers,
  )

type ErrorOptions = {
  readonly status: number
  readonly message?: string
  readonly idElement?: "RequestId" | "RequestID"
  readonly type?: string
  readonly date?: string
}

export const errorAnswer = (
  code: string,
  { status, message = "", idElement = "RequestId", type = "Sender", date }: ErrorOptions,
): TransportResponse =>
  says(
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message><Detail/></Error>` +
      `<${idElement}>99999999-2222-3333-4444-555555555555</${idElement}></ErrorResponse>`,
    status,
    date === undefined ? {} : { date },
  )

type Order = {
  readonly id?: string
  readonly state?: string
  readonly amount?: string
  readonly currency?: string
  readonly more?: string
}

export const orderReference = ({
  id = "S02-1234567-1234567",
  state = "Draft",
  amount = "119.90",
  currency = "EUR",
  more = "",
}: Order = {}): string =>
  `<OrderReferenceDetails><AmazonOrderReferenceId>${id}</AmazonOrderReferenceId>` +
  `<OrderReferenceStatus><State>${state}</State></OrderReferenceStatus>` +
  `<OrderTotal><CurrencyCode>${currency}</CurrencyCode><Amount>${amount}</Amount></OrderTotal>${more}</OrderReferenceDetails>`

type Thing = {
  readonly id?: string
  readonly key?: string
  readonly state?: string
  readonly reason?: string
  readonly amount?: string
  readonly currency?: string
  readonly more?: string
}

const status = (
  element: string,
  { state, reason }: { readonly state: string; readonly reason?: string | undefined },
): string =>
  `<${element}><State>${state}</State>${reason === undefined ? "" : `<ReasonCode>${reason}</ReasonCode>`}` +
  `<LastUpdateTimestamp>2021-02-03T09:48:00.086Z</LastUpdateTimestamp></${element}>`

const price = (element: string, amount: string, currency: string): string =>
  `<${element}><CurrencyCode>${currency}</CurrencyCode><Amount>${amount}</Amount></${element}>`

export const authorization = ({
  id = "S02-1234567-1234567-A000001",
  key = "key-1",
  state = "Open",
  reason,
  amount = "119.90",
  currency = "EUR",
  more = "",
}: Thing = {}): string =>
  `<AuthorizationDetails><AmazonAuthorizationId>${id}</AmazonAuthorizationId><AuthorizationReferenceId>${key}</AuthorizationReferenceId>` +
  `<SellerAuthorizationNote/>${price("AuthorizationAmount", amount, currency)}${price("CapturedAmount", "0", currency)}` +
  `${status("AuthorizationStatus", { state, reason })}<CaptureNow>false</CaptureNow><SoftDescriptor/>${more}</AuthorizationDetails>`

export const capture = ({
  id = "S02-1234567-1234567-C000001",
  key = "key-1",
  state = "Completed",
  reason,
  amount = "119.90",
  currency = "EUR",
  more = "",
}: Thing = {}): string =>
  `<CaptureDetails><AmazonCaptureId>${id}</AmazonCaptureId><CaptureReferenceId>${key}</CaptureReferenceId><SellerCaptureNote/>` +
  `${price("CaptureAmount", amount, currency)}${price("RefundedAmount", "0.00", currency)}` +
  `${status("CaptureStatus", { state, reason })}${more}</CaptureDetails>`

export const refund = ({
  id = "S02-1234567-1234567-R000001",
  key = "key-1",
  state = "Pending",
  reason,
  amount = "19.90",
  currency = "EUR",
  more = "",
}: Thing = {}): string =>
  `<RefundDetails><AmazonRefundId>${id}</AmazonRefundId><RefundReferenceId>${key}</RefundReferenceId><SellerRefundNote/>` +
  `<RefundType>SellerInitiated</RefundType>${price("RefundAmount", amount, currency)}${status("RefundStatus", { state, reason })}${more}</RefundDetails>`
