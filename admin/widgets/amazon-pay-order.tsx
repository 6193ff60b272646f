import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"
import { useId } from "react"

import { Actions } from "../components/order/actions"
import { Alerts } from "../components/order/alerts"
import { Amounts } from "../components/order/amounts"
import { History } from "../components/order/history"
import { Names } from "../components/order/names"
import { SellerCentralLink } from "../components/order/seller-central-link"
import { SituationBadge, SituationText } from "../components/order/situation"
import { Transactions } from "../components/order/transactions"
import type { OrderPayment } from "../hooks/use-order-payment"
import { useOrderPayment } from "../hooks/use-order-payment"
import { useOutcry } from "../hooks/use-outcry"
import { useWords } from "../hooks/use-words"
import { Generation } from "../lib/generation"

/** Side by side where there is room; below each other on a narrow screen. */
const columns = { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 340px), 1fr))" } as const

type Props = { readonly orderId: string; readonly payment: OrderPayment }

const Payment = ({ orderId, payment }: Props) => {
  const { t } = useWords()
  const place = useId()
  useOutcry(payment, place)
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
          <Actions orderId={orderId} payment={payment} />
        </div>
        <Amounts payment={payment} />
      </div>
      <div style={columns}>
        <Transactions orderId={orderId} payment={payment} />
        <History payment={payment} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Names payment={payment} />
        <SellerCentralLink href={payment.seller_central}>{t("openSellerCentral")}</SellerCentralLink>
      </div>
    </Container>
  )
}

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
    <Generation.Provider value={payment.generation}>
      <Payment orderId={order.id} payment={payment} />
    </Generation.Provider>
  )
}

export const config = defineWidgetConfig({ id: "amazon-pay-order", zone: "order.details.side.before" })

export default AmazonPayOrder
