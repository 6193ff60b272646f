import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { Amounts } from "../components/amounts"
import { History } from "../components/history"
import { StateBadge } from "../components/state-badge"
import { useOrderPayment } from "../hooks/use-order-payment"

/** Where the order's money is at Amazon. Absent for orders that were paid otherwise. */
const AmazonPayOrder = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("amazonPay")
  const { data: payment, isError } = useOrderPayment(order.id)
  if (isError) {
    return (
      <Container className="px-6 py-4">
        <Text size="small" role="alert">
          {t("failed")}
        </Text>
      </Container>
    )
  }
  if (!payment) return null
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("title")}</Heading>
        <div className="flex items-center gap-x-2">
          {payment.sandbox && <Badge size="2xsmall">{t("sandbox")}</Badge>}
          <StateBadge state={payment.state} reason={payment.reason} />
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle w-full">
          {payment.amazon_order_reference_id}
        </Text>
      </div>
      <Amounts payment={payment} />
      <History lines={payment.history} />
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after" })

export default AmazonPayOrder
