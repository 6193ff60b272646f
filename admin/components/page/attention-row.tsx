import { Button, StatusBadge, Text, toast } from "@medusajs/ui"
import { Link } from "react-router-dom"

import type { AttentionItem } from "../../../src/services/domain/overview"
import { useFormats } from "../../hooks/use-formats"
import { useOrderAction } from "../../hooks/use-order-action"
import { useWords } from "../../hooks/use-words"
import type { Traveled } from "../../lib/traveled"
import { ClaimDecisionButtons } from "../claim-decision"

type Item = Traveled<AttentionItem>
type OfOrder = { readonly orderId: string; readonly label: string }

/** Where what is counted is dealt with: the tab, and the text of the link. */
const tabsOfCounts: Readonly<Record<string, { readonly tab: string; readonly text: string }>> = {
  "notifications-parked": { tab: "notifications", text: "notifications.open" },
  "report-differences": { tab: "reconciliation", text: "reconciliation.openReport" },
}

const RefreshButton = ({ orderId, label }: OfOrder) => {
  const { t } = useWords()
  const { mutate, isPending } = useOrderAction(orderId, {
    onDone: () => toast.success(t("action.refresh.done")),
    onFailed: ({ message }) => toast.error(message),
  })
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate({ name: "refresh" })}>
      {t("action.refresh.label")} <span className="sr-only">{label}</span>
    </Button>
  )
}

const OrderButtons = ({ orderId, label, claimId }: OfOrder & { readonly claimId: string | undefined }) => {
  const { t } = useWords()
  return (
    <div className="flex flex-wrap items-center gap-2">
      {claimId === undefined ? <RefreshButton {...{ orderId, label }} /> : null}
      {claimId === undefined ? null : <ClaimDecisionButtons {...{ orderId, claimId, label }} />}
      <Button size="small" variant="secondary" asChild>
        <Link to={`/orders/${orderId}`}>
          {t("page.openOrder")} <span className="sr-only">{label}</span>
        </Link>
      </Button>
    </div>
  )
}

const CountLink = ({ code, label }: { readonly code: string; readonly label: string }) => {
  const { t } = useWords()
  const place = tabsOfCounts[code]
  if (!place) return null
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={`/amazon-pay?tab=${place.tab}`}>
        {t(place.text)} <span className="sr-only">{label}</span>
      </Link>
    </Button>
  )
}

/** One thing that needs a person, with what can be done about it. */
export const AttentionRow = ({ item }: { readonly item: Item }) => {
  const { t, word } = useWords()
  const { moment } = useFormats()
  const { code, order_id: orderId, count, account = "", claim_id: claimId } = item
  const ofAccount = item.amazon_order_reference_id ?? `${t("account")} ${account}`
  const label = item.order_number === null ? ofAccount : `#${item.order_number}`
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-6 py-3" data-attention={code}>
      <div className="flex min-w-0 flex-col">
        <StatusBadge className="whitespace-normal" color={item.tone === "danger" ? "red" : "orange"}>
          {word("waits", code, count === undefined ? {} : { count: count.toString() })}
        </StatusBadge>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {label} · {t("page.since", { at: moment(item.since) })}
        </Text>
      </div>
      {orderId !== null && <OrderButtons {...{ orderId, label, claimId }} />}
      {count !== undefined && <CountLink {...{ code, label }} />}
    </li>
  )
}
