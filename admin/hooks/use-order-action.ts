import { useQueryClient } from "@tanstack/react-query"

import { sdk } from "../lib/sdk"
import type { OrderAnswer, OrderPayment } from "./use-order-payment"
import { orderKey } from "./use-order-payment"
import { useRequestKey } from "./use-request-key"
import { useSingleMutation } from "./use-single-mutation"

export type ActionName = OrderPayment["actions"][number]["name"]
type Wanted = { readonly name: ActionName; readonly amount?: string }

type Told = { readonly onDone: (answer: OrderAnswer) => void; readonly onFailed?: (error: Error) => void }

/**
 * Does one action, once: a repeated try carries the same Idempotency-Key until it was answered. It is told before the
 * page is read again, after which the action may not be offered any more.
 */
export function useOrderAction(orderId: string, { onDone, onFailed }: Told) {
  const client = useQueryClient()
  const { keyFor, answered } = useRequestKey()
  return useSingleMutation({
    mutationFn: ({ name, amount }: Wanted) =>
      sdk.client.fetch<OrderAnswer>(`/admin/amazon-pay/orders/${orderId}/${name}`, {
        method: "POST",
        headers: { "idempotency-key": keyFor(`${name} ${amount ?? ""}`) },
        body: amount === undefined ? {} : { amount },
      }),
    onSuccess: (answer) => {
      onDone(answer)
      client.setQueryData(orderKey(orderId), answer)
    },
    onError: (error) => onFailed?.(error),
    // The order page shows payments of its own; subscribers may still be at work when the answer comes.
    onSettled: async (_answer, error) => {
      answered(error)
      await client.invalidateQueries({ queryKey: ["orders"] })
      await client.invalidateQueries({ queryKey: ["amazon-pay"] })
    },
  })
}
