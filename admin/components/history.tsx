import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { OrderPayment } from "../hooks/use-order-payment"

type Line = OrderPayment["history"][number]

const told = ({ kind, event, from, to, reason }: Line): string =>
  [`${kind}: ${event}`, [from, to].filter(Boolean).join(" → "), reason].filter(Boolean).join(" · ")

/** What happened at Amazon, newest first; folded away until asked for. */
export const History = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { t, i18n } = useTranslation("amazonPay")
  const [open, setOpen] = useState(false)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Button size="small" variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? "hideHistory" : "showHistory")} ({lines.length})
      </Button>
      {open && (
        <ol className="flex max-h-80 flex-col gap-y-2 overflow-y-auto" aria-label={t("history")}>
          {lines.map((line) => (
            <li key={line.id}>
              <Text size="small" leading="compact">
                {told(line)}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {new Date(line.at).toLocaleString(i18n.language)} · {line.source}
                {line.actor ? ` · ${line.actor}` : ""}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
