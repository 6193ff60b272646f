import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderPayment } from "../hooks/use-order-payment"

const names = ["ordered", "authorized", "captured", "refunded"] as const

/** Ordered, authorized, captured and refunded, each with its currency. */
export const Amounts = ({ payment }: { readonly payment: OrderPayment }) => {
  const { t } = useTranslation("amazonPay")
  return (
    <dl className="flex flex-col gap-y-2 px-6 py-4">
      {names.map((name) => (
        <div key={name} className="flex items-center justify-between">
          <dt>
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {t(name)}
            </Text>
          </dt>
          <dd>
            <Text size="small" leading="compact" weight="plus">
              {payment[name]} {payment.currency}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
