import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"

import type { AttentionItem, Health, HealthLine, Insight, OrderList } from "../../src/services/domain/overview"
import { sdk } from "../lib/sdk"
import type { Traveled } from "../lib/traveled"

/** What the list is asked for, as its query. */
export type Filters = {
  readonly q: string
  readonly state: string
  readonly account: string
  readonly attention: boolean
  readonly offset: number
}

const root = "/admin/amazon-pay"

export const useOrderList = (filters: Filters) => {
  const { q, state, account, attention, offset } = filters
  const query = {
    ...(q === "" ? {} : { q }),
    ...(state === "" ? {} : { state }),
    ...(account === "" ? {} : { account }),
    ...(attention ? { attention: "true" } : {}),
    offset,
  }
  return useQuery({
    queryKey: ["amazon-pay", "overview", query],
    queryFn: () => sdk.client.fetch<Traveled<OrderList>>(`${root}/overview`, { query }),
    placeholderData: keepPreviousData,
    retry: 1,
  })
}

export const useAttention = () =>
  useQuery({
    queryKey: ["amazon-pay", "attention"],
    queryFn: () => sdk.client.fetch<{ readonly attention: Traveled<readonly AttentionItem[]> }>(`${root}/attention`),
    retry: 1,
  })

/** @param account none for all */
export const useInsight = (days: number, account: string) => {
  const query = { days, ...(account === "" ? {} : { account }) }
  return useQuery({
    queryKey: ["amazon-pay", "insight", query],
    queryFn: () => sdk.client.fetch<{ readonly insight: Traveled<Insight> }>(`${root}/insight`, { query }),
    placeholderData: keepPreviousData,
    retry: 1,
  })
}

export const useHealth = () =>
  useQuery({
    queryKey: ["amazon-pay", "health"],
    queryFn: () => sdk.client.fetch<{ readonly health: Traveled<Health> }>(`${root}/health`),
    retry: 1,
  })

export const useVerifyConnection = () =>
  useMutation({
    mutationFn: (account: string) =>
      sdk.client.fetch<{ readonly lines: readonly HealthLine[] }>(`${root}/health/verify`, {
        method: "POST",
        body: { account },
      }),
  })
