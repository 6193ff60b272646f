import Medusa from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"

import type { OrderView } from "../../src/services/domain/order-view"

declare const __BACKEND_URL__: string | undefined

const sdk = new Medusa({
  baseUrl: typeof __BACKEND_URL__ === "undefined" ? "/" : __BACKEND_URL__ || "/",
  auth: { type: "session" },
})

/** Dates travel as text. */
export type OrderPayment = { readonly [Key in keyof OrderView]: OrderView[Key] }

/** The order's payment at Amazon, in one request; null when it was not paid with Amazon Pay. */
export const useOrderPayment = (orderId: string) =>
  useQuery({
    queryKey: ["amazon-pay", "order", orderId],
    queryFn: () => sdk.client.fetch<{ amazon_pay: OrderPayment | null }>(`/admin/amazon-pay/orders/${orderId}`),
    select: ({ amazon_pay }) => amazon_pay,
    retry: 1,
  })
