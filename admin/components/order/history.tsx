import { Button, Label, Switch, Text } from "@medusajs/ui"
import { useId, useState } from "react"

import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import { HistoryEntry } from "./history-entry"

const first = 5

/** All lines in a part of the page of their own, which the keyboard reaches and scrolls, too. */
const scrolls = (label: string) => ({
  role: "group",
  "aria-label": label,
  tabIndex: 0,
  "data-scrolls": true,
  style: { maxHeight: 420, overflowY: "auto" as const },
})

/** What happened, newest first: when, what, soft or hard, from where, by whom, and Amazon's request id. */
export const History = ({ payment }: { readonly payment: OrderPayment }) => {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const [declines, setDeclines] = useState(false)
  const id = useId()
  const lines = declines ? payment.history.filter(({ event }) => event === "decline") : payment.history
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-labelledby={`${id}title`}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text id={`${id}title`} size="small" weight="plus">
          {t("history.title")}
        </Text>
        <div className="flex items-center gap-x-2">
          <Switch id={id} size="small" checked={declines} onCheckedChange={setDeclines} />
          <Label htmlFor={id} size="xsmall">
            {t("history.declinesOnly")}
          </Label>
        </div>
      </div>
      {lines.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t(declines ? "history.noDeclines" : "history.empty")}
        </Text>
      )}
      <div {...(all ? scrolls(t("history.title")) : {})}>
        <ol className="flex flex-col gap-y-3" aria-label={t("history.title")}>
          {(all ? lines : lines.slice(0, first)).map((line) => (
            <HistoryEntry key={line.id} line={line} currency={payment.currency} />
          ))}
        </ol>
      </div>
      {lines.length > first && (
        <Button size="small" variant="transparent" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("history.showFewer") : t("history.showAll", { count: lines.length })}
        </Button>
      )}
    </section>
  )
}
