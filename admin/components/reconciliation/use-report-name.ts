import type { Report } from "../../hooks/use-reconciliation"
import { useFormats } from "../../hooks/use-formats"
import { useWords } from "../../hooks/use-words"
import { lastDayBefore } from "../../lib/days"

/** What a report is about: its account and its first and last day. */
export function useReportName() {
  const { t } = useWords()
  const { date } = useFormats()
  return ({ account, from, to }: Report): string => {
    const of = account === null ? t("reconciliation.reports.everyAccount") : `${t("account")} ${account}`
    return `${of} · ${date(from)} – ${date(lastDayBefore(to))}`
  }
}
