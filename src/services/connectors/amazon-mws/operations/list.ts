import type { Seen } from "../../../domain/seen"
import { operation } from "../operation"
import { readListedOrder } from "../read-listed-order"
import type { XmlNode } from "../xml-node"

type Page = { readonly orders: readonly Seen[]; readonly nextToken: string | undefined }

const readPage = (result: XmlNode): Page => ({
  orders: (result.one("OrderReferenceList")?.many("OrderReference") ?? []).map(readListedOrder),
  nextToken: result.text("NextPageToken"),
})

type List = {
  readonly sellerOrderId: string
  readonly paymentDomain: string
  readonly pageSize?: number | undefined
  /** At most 31 days. */
  readonly created?: { readonly from: Date; readonly to: Date } | undefined
  readonly newestFirst?: boolean | undefined
  readonly states?: readonly string[] | undefined
}

/** https://developer.amazon.com/docs/eu/amazon-pay-api/listorderreference.html */
export const listOrderReference = operation({
  action: "ListOrderReference",
  changes: false,
  repeat: "always",
  quota: "reading",
  timeout: 5_000,
  request: ({ sellerOrderId, paymentDomain, pageSize, created, newestFirst, states }: List) => ({
    QueryId: sellerOrderId,
    QueryIdType: "SellerOrderId",
    PaymentDomain: paymentDomain,
    PageSize: pageSize,
    CreatedTimeRange: created && { StartTime: created.from.toISOString(), EndTime: created.to.toISOString() },
    SortOrder: newestFirst ? "Descending" : undefined,
    OrderReferenceStatusListFilter: states && { OrderReferenceStatus: states },
  }),
  response: readPage,
})

/** https://developer.amazon.com/docs/eu/amazon-pay-api/listorderreferencebynexttoken.html */
export const listOrderReferenceByNextToken = operation({
  action: "ListOrderReferenceByNextToken",
  changes: false,
  repeat: "always",
  quota: "reading",
  timeout: 5_000,
  request: ({ nextToken }: { readonly nextToken: string }) => ({ NextPageToken: nextToken }),
  response: readPage,
})
