import { useMutation, useQueryClient } from "@tanstack/react-query"

import { sdk } from "../lib/sdk"
import type { OrderAnswer, OrderPayment } from "./use-order-payment"
import { orderKey } from "./use-order-payment"
import { useRequestKey } from "./use-request-key"

export type ActionName = OrderPayment["actions"][number]["name"]
type Wanted = { readonly name: ActionName; readonly amount?: string }

/** Does one action, once: a repeated try carries the same Idempotency-Key until it was answered. */
export function useOrderAction(orderId: string) {
  const client = useQueryClient()
  const { keyFor, answered } = useRequestKey()
  return useMutation({
    mutationFn: ({ name, amount }: Wanted) =>
      sdk.client.fetch<OrderAnswer>(`/admin/amazon-pay/orders/${orderId}/${name}`, {
        method: "POST",
        headers: { "idempotency-key": keyFor(`${name} ${amount ?? ""}`) },
        body: amount === undefined ? {} : { amount },
      }),
    onSuccess: (answer) => {
      client.setQueryData(orderKey(orderId), answer)
    },
    // The order page shows payments of its own; subscribers may still be at work when the answer comes.
    onSettled: async (_answer, error) => {
      answered(error)
      await client.invalidateQueries({ queryKey: ["orders"] })
      await client.invalidateQueries({ queryKey: ["amazon-pay"] })
    },
  })
}
