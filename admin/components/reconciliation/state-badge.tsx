import { StatusBadge } from "@medusajs/ui"

import type { Report } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"

const colors = { running: "blue", done: "green", failed: "red" } as const

/** How a report stands, and how much of it waits for somebody. */
export const StateBadges = ({ report }: { readonly report: Report }) => {
  const { t } = useWords()
  const { open } = report.differences
  return (
    <div className="flex items-center gap-x-2">
      {open > 0 && <StatusBadge color="orange">{t("reconciliation.reports.open", { count: open })}</StatusBadge>}
      <StatusBadge color={colors[report.state]}>{t(`reconciliation.state.${report.state}`)}</StatusBadge>
    </div>
  )
}
