import { Text } from "@medusajs/ui"

import { useFormats } from "../../hooks/use-formats"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"

const names = ["ordered", "authorized", "captured", "refunded", "capturable"] as const

/** Ordered, authorized, captured, refunded, and what can still be captured. */
export const Amounts = ({ payment }: { readonly payment: OrderPayment }) => {
  const { t } = useWords()
  const { money } = useFormats()
  return (
    <dl className="flex flex-col gap-y-2 px-6 py-4">
      {names.map((name) => (
        <div key={name} className="flex items-center justify-between" data-amount={name}>
          <dt>
            <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
              {t(`amount.${name}`)}
            </Text>
          </dt>
          <dd>
            <Text as="span" size="small" leading="compact" weight="plus">
              {money(payment[name], payment.currency)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
