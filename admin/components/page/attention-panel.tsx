import { Button, Container, Heading, StatusBadge, Text, toast } from "@medusajs/ui"
import { Link } from "react-router-dom"

import type { AttentionItem } from "../../../src/services/domain/overview"
import { useFormats } from "../../hooks/use-formats"
import { useOrderAction } from "../../hooks/use-order-action"
import { useAttention } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"
import type { Traveled } from "../../lib/traveled"
import { LoadFailure } from "./load-failure"

type Item = Traveled<AttentionItem>

const RefreshButton = ({ orderId, label }: { readonly orderId: string; readonly label: string }) => {
  const { t } = useWords()
  const { mutate, isPending } = useOrderAction(orderId)
  const refresh = () =>
    mutate(
      { name: "refresh" },
      { onSuccess: () => toast.success(t("action.refresh.done")), onError: ({ message }) => toast.error(message) },
    )
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={refresh}>
      {t("action.refresh.label")} <span className="sr-only">{label}</span>
    </Button>
  )
}

const Row = ({ item }: { readonly item: Item }) => {
  const { t, word } = useWords()
  const { moment } = useFormats()
  const name = item.order_number === null ? item.amazon_order_reference_id : `#${item.order_number}`
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-6 py-3" data-attention={item.code}>
      <div className="flex min-w-0 flex-col">
        <StatusBadge color={item.tone === "danger" ? "red" : "orange"}>{word("waits", item.code)}</StatusBadge>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {name} · {t("page.since", { at: moment(item.since) })}
        </Text>
      </div>
      {item.order_id !== null && (
        <div className="flex items-center gap-x-2">
          <RefreshButton orderId={item.order_id} label={name} />
          <Button size="small" variant="secondary" asChild>
            <Link to={`/orders/${item.order_id}`}>
              {t("page.openOrder")} <span className="sr-only">{name}</span>
            </Link>
          </Button>
        </div>
      )}
    </li>
  )
}

/** What needs a person now, the oldest first, with what can be done beside it. */
export const AttentionPanel = () => {
  const { t } = useWords()
  const { data, isError, error, refetch } = useAttention()
  return (
    <Container className="divide-y p-0" role="region" aria-label={t("attention")}>
      <div className="px-6 py-4">
        <Heading level="h2">{t("attention")}</Heading>
      </div>
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data?.attention.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("page.nothingWaits")}
        </Text>
      )}
      {data && data.attention.length > 0 && (
        // Scrolls with the keyboard, too.
        <ul className="divide-y" style={{ maxHeight: 320, overflowY: "auto" }} tabIndex={0} aria-label={t("attention")}>
          {data.attention.map((item) => (
            <Row key={`${item.amazon_order_reference_id}${item.code}`} item={item} />
          ))}
        </ul>
      )}
    </Container>
  )
}
