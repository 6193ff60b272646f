import { Text } from "@medusajs/ui"

import { useCodes } from "../../hooks/use-codes"
import { useFormats } from "../../hooks/use-formats"
import type { OrderPayment } from "../../hooks/use-order-payment"
import { useWords } from "../../hooks/use-words"
import { dot, dotColors } from "../dot"

type Line = OrderPayment["history"][number]

/** Wishes and what became of them: the words for them say of what. */
const ofItself = new Set(["wish", "done"])

/** Amazon's reason where no sentence below explains it. Why something was wished for is our own note, in English. */
function useShortReason({ kind, event, reason }: Line): string | null {
  const { because, explained } = useCodes()
  if (reason === null || ofItself.has(event) || explained(kind, reason) !== null) return null
  return because(kind, reason)
}

/** What happened to what, in plain words. */
function useTold(line: Line, currency: string): string {
  const { t, word } = useWords()
  const { state, wanted } = useCodes()
  const { money } = useFormats()
  const reason = useShortReason(line)
  const hardness = line.soft === null ? null : t(line.soft ? "history.soft" : "history.hard")
  const amount = line.amount === null ? null : money(line.amount, currency)
  const isWish = ofItself.has(line.event)
  const to = line.to ?? ""
  const what = word("event", line.event, { to: isWish ? wanted(to) : state(to, line) })
  const kind = isWish ? null : word("kind", line.kind)
  return [kind, amount, what === kind ? null : what, reason, hardness].filter(Boolean).join(" · ")
}

export const HistoryEntry = ({ line, currency }: { readonly line: Line; readonly currency: string }) => {
  const { t, word } = useWords()
  const { moment } = useFormats()
  const told = useTold(line, currency)
  const explained = useCodes().explained(line.kind, line.reason)
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
