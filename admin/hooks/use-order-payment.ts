import { useQuery } from "@tanstack/react-query"

import type { OrderView } from "../../src/services/domain/order-view"
import { sdk } from "../lib/sdk"
import type { Traveled } from "../lib/traveled"

export type OrderPayment = Traveled<OrderView>
export type OrderAnswer = { readonly amazon_pay: OrderPayment | null }

export const orderKey = (orderId: string) => ["amazon-pay", "order", orderId] as const

/** The order's payment at Amazon, in one request; null when it was not paid with Amazon Pay. */
export const useOrderPayment = (orderId: string) =>
  useQuery({
    queryKey: orderKey(orderId),
    queryFn: () => sdk.client.fetch<OrderAnswer>(`/admin/amazon-pay/orders/${orderId}`),
    select: ({ amazon_pay }) => amazon_pay,
    retry: 1,
  })
