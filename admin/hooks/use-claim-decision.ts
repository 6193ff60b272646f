import { useQueryClient } from "@tanstack/react-query"

import { sdk } from "../lib/sdk"
import { useRequestKey } from "./use-request-key"
import { useSingleMutation } from "./use-single-mutation"

export type ClaimDecision = "lost" | "won"
type Claim = { readonly orderId: string; readonly claimId: string }

/**
 * Says once what became of a chargeback; who said so stands in the history. `onDone` comes before the page is read
 * again, on which the question is gone.
 */
export function useClaimDecision({ orderId, claimId }: Claim, onDone: (decision: ClaimDecision) => void) {
  const client = useQueryClient()
  const { keyFor, answered } = useRequestKey()
  return useSingleMutation({
    mutationFn: (decision: ClaimDecision) =>
      sdk.client.fetch(`/admin/amazon-pay/orders/${orderId}/claims/${claimId}`, {
        method: "POST",
        headers: { "idempotency-key": keyFor(decision) },
        body: { decision },
      }),
    onSuccess: (_answer, decision) => onDone(decision),
    onSettled: async (_answer, error) => {
      answered(error)
      await client.invalidateQueries({ queryKey: ["amazon-pay"] })
    },
  })
}
