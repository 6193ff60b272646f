import type { MutateOptions, UseMutationOptions } from "@tanstack/react-query"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId } from "react"

/** A mutation that does not begin again while it runs: a double click comes before React has drawn the first one. */
export function useSingleMutation<Answer, Wanted>(options: UseMutationOptions<Answer, Error, Wanted>) {
  const client = useQueryClient()
  const mutationKey = [useId()]
  const mutation = useMutation({ ...options, mutationKey })
  const mutate = (wanted: Wanted, told?: MutateOptions<Answer, Error, Wanted>) => {
    if (client.isMutating({ mutationKey }) === 0) mutation.mutate(wanted, told)
  }
  return { ...mutation, mutate }
}
