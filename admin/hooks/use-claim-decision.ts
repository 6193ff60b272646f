import { useMutation, useQueryClient } from "@tanstack/react-query"

import { sdk } from "../lib/sdk"
import { useRequestKey } from "./use-request-key"

export type ClaimDecision = "lost" | "won"
type Claim = { readonly orderId: string; readonly claimId: string }

/** Says once what became of a chargeback; who said so stands in the history. */
export function useClaimDecision({ orderId, claimId }: Claim) {
  const client = useQueryClient()
  const { keyFor, answered } = useRequestKey()
  return useMutation({
    mutationFn: (decision: ClaimDecision) =>
      sdk.client.fetch(`/admin/amazon-pay/orders/${orderId}/claims/${claimId}`, {
        method: "POST",
        headers: { "idempotency-key": keyFor(decision) },
        body: { decision },
      }),
    onSettled: async (_answer, error) => {
      answered(error)
      await client.invalidateQueries({ queryKey: ["amazon-pay"] })
    },
  })
}
