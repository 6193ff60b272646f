import { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"

import { freshKey } from "../lib/fresh-key"
import { sdk } from "../lib/sdk"
import type { OrderAnswer, OrderPayment } from "./use-order-payment"
import { orderKey } from "./use-order-payment"

export type ActionName = OrderPayment["actions"][number]["name"]
type Wanted = { readonly name: ActionName; readonly amount?: string }

/** Answered for good: the next try is another request. Anything else may have been lost on its way, and is the same one. */
const isFinal = (error: unknown): boolean =>
  error instanceof FetchError && error.status !== undefined && error.status < 500 && ![409, 429].includes(error.status)

/** Does one action, once: a repeated try carries the same Idempotency-Key until it was answered. */
export function useOrderAction(orderId: string) {
  const client = useQueryClient()
  const begun = useRef<{ readonly what: string; readonly key: string } | null>(null)
  return useMutation({
    mutationFn: ({ name, amount }: Wanted) => {
      const what = `${name} ${amount ?? ""}`
      if (begun.current?.what !== what) begun.current = { what, key: freshKey() }
      return sdk.client.fetch<OrderAnswer>(`/admin/amazon-pay/orders/${orderId}/${name}`, {
        method: "POST",
        headers: { "idempotency-key": begun.current.key },
        body: amount === undefined ? {} : { amount },
      })
    },
    onSuccess: (answer) => {
      begun.current = null
      client.setQueryData(orderKey(orderId), answer)
    },
    onError: (error) => {
      if (isFinal(error)) begun.current = null
    },
    // The order page shows payments of its own; subscribers may still be at work when the answer comes.
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ["orders"] })
      await client.invalidateQueries({ queryKey: ["amazon-pay"] })
    },
  })
}
