import { toast } from "@medusajs/ui"
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"

import type {
  NotificationAction,
  NotificationPage,
  NotificationView,
} from "../../src/services/domain/notification-view"
import { sdk } from "../lib/sdk"
import type { Traveled } from "../lib/traveled"
import { useRequestKey } from "./use-request-key"
import { useSingleMutation } from "./use-single-mutation"
import { useWords } from "./use-words"

export type Notification = Traveled<NotificationView>
type Answer = { readonly notification: Notification }

/** What the inbox is asked for, as its query. */
export type NotificationFilters = {
  readonly q: string
  readonly outcome: string
  readonly account: string
  readonly offset: number
}

const root = "/admin/amazon-pay/notifications"

export const useNotifications = ({ q, outcome, account, offset }: NotificationFilters) => {
  const query = {
    ...(q.trim() === "" ? {} : { q }),
    ...(outcome === "" ? {} : { outcome }),
    ...(account === "" ? {} : { account }),
    offset,
  }
  return useQuery({
    queryKey: ["amazon-pay", "notifications", query],
    queryFn: () => sdk.client.fetch<Traveled<NotificationPage>>(root, { query }),
    placeholderData: keepPreviousData,
    retry: 1,
  })
}

/** A message is taken up within a second, and what it says is read at Amazon; longer than this nobody watches. */
const looks = 30
const pause = () => new Promise((resolve) => setTimeout(resolve, 1_000))

async function untilProcessed(answer: Answer): Promise<Notification> {
  let now = answer.notification
  for (let look = 0; look < looks && now.outcome === "waiting"; look += 1) {
    await pause()
    now = (await sdk.client.fetch<Answer>(`${root}/${now.id}`)).notification
  }
  return now
}

/** Does one thing with a notification, once, and waits until it is known what came of it. */
export function useNotificationAction(action: NotificationAction) {
  const client = useQueryClient()
  const { keyFor, answered } = useRequestKey()
  const { t, word } = useWords()
  const told = ({ outcome, reason }: Notification): void => {
    if (action === "pin") toast.success(t("notifications.pinned"))
    else if (outcome !== "parked")
      toast.success(t("notifications.processed", { outcome: word("notificationOutcome", outcome) }))
    else toast.error(t("notifications.stillParked", { reason: word("notificationReason", reason ?? "") }))
  }
  return useSingleMutation({
    mutationFn: async (id: string) => {
      const headers = { "idempotency-key": keyFor(`${action} ${id}`) }
      const answer = await sdk.client.fetch<Answer>(`${root}/${id}/${action}`, { method: "POST", headers, body: {} })
      answered(null)
      return action === "process" ? untilProcessed(answer) : answer.notification
    },
    onSuccess: told,
    onError: (error: Error) => answered(error),
    onSettled: () => client.invalidateQueries({ queryKey: ["amazon-pay"] }),
  })
}
