import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Badge, Button, Container, Copy, Heading, Text } from "@medusajs/ui"

import { Actions } from "../components/order/actions"
import { Alerts } from "../components/order/alerts"
import { Amounts } from "../components/order/amounts"
import { History } from "../components/order/history"
import { SituationBadge, SituationText } from "../components/order/situation"
import { Transactions } from "../components/order/transactions"
import { useOrderPayment } from "../hooks/use-order-payment"
import { useWords } from "../hooks/use-words"

/** Where the order's money is at Amazon, why, and what can be done. Absent for orders that were paid otherwise. */
const AmazonPayOrder = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useWords()
  const { data: payment, isError, error, refetch, isFetching } = useOrderPayment(order.id)
  if (isError) {
    return (
      <Container className="flex flex-col items-start gap-y-3 px-6 py-4" role="alert">
        <Text size="small">
          {t("failed")} {error.message}
        </Text>
        <Button size="small" variant="secondary" isLoading={isFetching} onClick={() => void refetch()}>
          {t("tryAgain")}
        </Button>
      </Container>
    )
  }
  if (!payment) return null
  return (
    <Container className="divide-y p-0" role="region" aria-label={t("title")} data-amazon-pay={payment.situation.is}>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
        <div className="flex items-center gap-x-2">
          {payment.sandbox && <Badge size="2xsmall">{t("sandbox")}</Badge>}
          <SituationBadge situation={payment.situation} />
        </div>
      </div>
      <Alerts payment={payment} />
      <SituationText payment={payment} />
      <Actions orderId={order.id} payment={payment} />
      <Amounts payment={payment} />
      <Transactions payment={payment} />
      <History payment={payment} />
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <span className="flex items-center gap-x-1">
          <Text as="span" size="xsmall" className="text-ui-fg-subtle">
            {payment.account} · {payment.amazon_order_reference_id}
          </Text>
          <Copy content={payment.amazon_order_reference_id} aria-label={t("copy")} />
        </span>
        <a
          href={payment.seller_central}
          target="_blank"
          rel="noreferrer"
          className="text-ui-fg-base txt-small underline"
        >
          {t("openSellerCentral")} <span className="sr-only">{t("newTab")}</span>
        </a>
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.before" })

export default AmazonPayOrder
