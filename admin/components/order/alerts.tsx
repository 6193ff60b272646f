import { Alert } from "@medusajs/ui"

import { useFormats } from "../../hooks/use-formats"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"

type One = OrderPayment["alerts"][number]

/** What must not be overlooked; announced to who cannot see it. */
export const Alerts = ({ payment }: { readonly payment: OrderPayment }) => {
  const { t, word, has } = useWords()
  const { money, date } = useFormats()
  if (payment.alerts.length === 0) return null
  const told = ({ code, amount, reason, until }: One): string =>
    word("alert", has("alert", code) ? code : "other", {
      code,
      amount: amount === null ? "" : money(amount, payment.currency),
      reason: reason ?? "",
      until: until === null ? "" : date(until),
    })
  return (
    <ul className="flex flex-col gap-y-2 px-6 py-4" aria-label={t("attention")}>
      {payment.alerts.map((one, at) => (
        <li key={`${one.code}${at.toString()}`} data-alert={one.code}>
          <Alert
            variant={one.tone === "danger" ? "error" : "warning"}
            role={one.tone === "danger" ? "alert" : "status"}
          >
            {told(one)}
          </Alert>
        </li>
      ))}
    </ul>
  )
}
