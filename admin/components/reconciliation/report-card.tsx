import { Container, Heading, Text } from "@medusajs/ui"

import type { Report } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"
import { Differences } from "./differences"
import { StateBadges } from "./state-badge"
import { useReportName } from "./use-report-name"

const Progress = ({ report }: { readonly report: Report }) => {
  const { t } = useWords()
  const { looked_at: done, total } = report.progress
  const told = t("reconciliation.progress", { done, total })
  const share = total === 0 ? 1 : done / total
  return (
    <div className="flex flex-col gap-y-2">
      {report.state === "running" && (
        <div
          role="progressbar"
          aria-label={t("reconciliation.state.running")}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
          aria-valuetext={told}
          className="bg-ui-bg-component overflow-hidden rounded-full"
          style={{ height: 6 }}
        >
          <div
            className="bg-ui-bg-interactive"
            style={{ height: "100%", width: `${(share * 100).toString()}%`, transition: "width 300ms" }}
          />
        </div>
      )}
      <Text size="small" className="text-ui-fg-subtle">
        {told}
      </Text>
    </div>
  )
}

/** One report: how far it is, why it stopped, and what it has found. */
export const ReportCard = ({ report }: { readonly report: Report }) => {
  const { t } = useWords()
  const name = useReportName()(report)
  return (
    <Container
      className="divide-y p-0"
      role="region"
      aria-label={name}
      data-report-shown={report.state}
      aria-busy={report.state === "running"}
    >
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Heading level="h2">{name}</Heading>
          <StateBadges report={report} />
        </div>
        <Progress report={report} />
        {report.state === "failed" && (
          <Text size="small" role="alert">
            {t("reconciliation.failed", { reason: report.reason ?? "" })}
          </Text>
        )}
      </div>
      <Differences report={report} />
    </Container>
  )
}
