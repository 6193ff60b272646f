import { Text } from "@medusajs/ui"

import { useFormats } from "../../hooks/use-formats"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import { dot, dotColors } from "../dot"

type Line = OrderPayment["history"][number]

/** What happened to what, in plain words, with Amazon's reason beside it. */
function useTold(line: Line, currency: string): string {
  const { t, word } = useWords()
  const { money } = useFormats()
  const hardness = line.soft === null ? null : t(line.soft ? "history.soft" : "history.hard")
  const amount = line.amount === null ? null : money(line.amount, currency)
  const what = word("event", line.event, { to: line.to ?? "" })
  return [word("kind", line.kind), amount, what, line.reason, hardness].filter(Boolean).join(" · ")
}

export const HistoryEntry = ({ line, currency }: { readonly line: Line; readonly currency: string }) => {
  const { t, word, has } = useWords()
  const { moment } = useFormats()
  const told = useTold(line, currency)
  const reason = line.reason ?? ""
  const group = line.kind === "refund" && has("refundReason", reason) ? "refundReason" : "reason"
  const explained = has(group, reason) ? word(group, reason) : null
  return (
    <li className="flex gap-x-3" data-event={line.event} data-tone={line.tone}>
      <span aria-hidden className="shrink-0 rounded-full" style={{ ...dot, background: dotColors[line.tone] }} />
      <div className="flex min-w-0 flex-col">
        <Text size="small" leading="compact" weight={line.tone === "danger" ? "plus" : "regular"}>
          {told}
        </Text>
        {explained && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {explained}
          </Text>
        )}
        <Text size="xsmall" className="text-ui-fg-subtle">
          {[moment(line.at), word("source", line.source), line.actor].filter(Boolean).join(" · ")}
        </Text>
        {line.request_id && (
          <Text size="xsmall" className="text-ui-fg-subtle break-all">
            {t("history.requestId")}: {line.request_id}
          </Text>
        )}
      </div>
    </li>
  )
}
