import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Badge, Button, Container, Copy, Heading, Text } from "@medusajs/ui"
import { useId } from "react"

import { Actions } from "../components/order/actions"
import { Alerts } from "../components/order/alerts"
import { Amounts } from "../components/order/amounts"
import { History } from "../components/order/history"
import { SellerCentralLink } from "../components/order/seller-central-link"
import { SituationBadge, SituationText } from "../components/order/situation"
import { Transactions } from "../components/order/transactions"
import { useOrderPayment } from "../hooks/use-order-payment"
import { useOutcry } from "../hooks/use-outcry"
import { useWords } from "../hooks/use-words"

/** Side by side where there is room; below each other on a narrow screen. */
const columns = { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 340px), 1fr))" } as const

/** Where the order's money is at Amazon, why, and what can be done. Absent for orders that were paid otherwise. */
const AmazonPayOrder = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useWords()
  const { data: payment, isError, error, refetch, isFetching } = useOrderPayment(order.id)
  const place = useId()
  useOutcry(payment, place)
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
    <Container
      id={place}
      className="divide-y p-0 outline-none"
      tabIndex={-1}
      role="region"
      aria-label={t("title")}
      data-amazon-pay={payment.situation.is}
    >
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
        <div className="flex items-center gap-x-2">
          {payment.sandbox && <Badge size="2xsmall">{t("sandbox")}</Badge>}
          <SituationBadge situation={payment.situation} />
        </div>
      </div>
      <Alerts payment={payment} />
      <div style={columns}>
        <div>
          <SituationText payment={payment} />
          <Actions orderId={order.id} payment={payment} />
        </div>
        <Amounts payment={payment} />
      </div>
      <div style={columns}>
        <Transactions orderId={order.id} payment={payment} />
        <History payment={payment} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <span className="flex min-w-0 items-center gap-x-1">
          <Text as="span" size="xsmall" className="text-ui-fg-subtle break-all">
            {payment.account} · {payment.amazon_order_reference_id}
          </Text>
          <Copy content={payment.amazon_order_reference_id} aria-label={t("copy")} />
        </span>
        <SellerCentralLink href={payment.seller_central}>{t("openSellerCentral")}</SellerCentralLink>
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({ id: "amazon-pay-order", zone: "order.details.side.before" })

export default AmazonPayOrder
