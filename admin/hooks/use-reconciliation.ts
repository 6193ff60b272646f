import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"

import type { DifferencePage, DifferenceView, ReportPage, ReportView } from "../../src/services/domain/report-view"
import { sdk } from "../lib/sdk"
import type { Traveled } from "../lib/traveled"
import { useRequestKey } from "./use-request-key"
import { useSingleMutation } from "./use-single-mutation"

export type Reports = Traveled<ReportPage>
export type Report = Traveled<ReportView>
export type Difference = Traveled<DifferenceView>
export type DifferenceFilters = { readonly state: string; readonly kind: string; readonly offset: number }
/** Moments in ISO 8601; no account: all. */
export type Period = { readonly from: string; readonly to: string; readonly account?: string }

const root = "/admin/amazon-pay/reconciliation"
const eachPage = { reports: 5, differences: 20 } as const
const pollEvery = 2_000

/** The newest first; asked again while one of them runs. */
export const useReports = (offset: number) =>
  useQuery({
    queryKey: ["amazon-pay", "reports", offset],
    queryFn: () => sdk.client.fetch<Reports>(root, { query: { offset, limit: eachPage.reports } }),
    refetchInterval: ({ state }) => (state.data?.reports.some((it) => it.state === "running") ? pollEvery : false),
    placeholderData: keepPreviousData,
    retry: 1,
  })

/** A page of what the report has found so far: asked again whenever it has found or settled more. */
export const useDifferences = ({ id, differences: found }: Report, filters: DifferenceFilters) => {
  const { state, kind, offset } = filters
  const query = {
    ...(state === "" ? {} : { state }),
    ...(kind === "" ? {} : { kind }),
    offset,
    limit: eachPage.differences,
  }
  return useQuery({
    queryKey: ["amazon-pay", "differences", id, query, found.count, found.open],
    queryFn: () => sdk.client.fetch<Traveled<DifferencePage>>(`${root}/${id}/differences`, { query }),
    placeholderData: keepPreviousData,
    retry: 1,
  })
}

export function useStartReport(onStarted: (report: Report) => void) {
  const client = useQueryClient()
  const { keyFor, answered } = useRequestKey()
  return useSingleMutation({
    mutationFn: (period: Period) =>
      sdk.client.fetch<{ readonly report: Report }>(root, {
        method: "POST",
        headers: { "idempotency-key": keyFor(JSON.stringify(period)) },
        body: period,
      }),
    onSuccess: ({ report }) => onStarted(report),
    onSettled: async (_answer, error) => {
      answered(error)
      await client.invalidateQueries({ queryKey: ["amazon-pay", "reports"] })
    },
  })
}

/** Empty where mending moves nothing. */
export type Mending = { readonly confirm?: true; readonly set_aside?: true }

/** Mends a difference, once. `onDone` comes before the lists are read again, from which the difference may be gone. */
export function useMend(id: string, onDone: (difference: Difference) => void) {
  const client = useQueryClient()
  const { keyFor, answered } = useRequestKey()
  return useSingleMutation({
    mutationFn: (mending: Mending) =>
      sdk.client.fetch<{ readonly difference: Difference }>(`${root}/differences/${id}/mend`, {
        method: "POST",
        headers: { "idempotency-key": keyFor(JSON.stringify(mending)) },
        body: mending,
      }),
    onSuccess: ({ difference }) => onDone(difference),
    onSettled: async (_answer, error) => {
      answered(error)
      await client.invalidateQueries({ queryKey: ["orders"] })
      await client.invalidateQueries({ queryKey: ["amazon-pay"] })
    },
  })
}
