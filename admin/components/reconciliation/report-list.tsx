import { Container, Heading, Text } from "@medusajs/ui"

import { useFormats } from "../../hooks/use-formats"
import type { Report, Reports } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"
import { Pager } from "../page/pager"
import { StateBadges } from "./state-badge"
import { useReportName } from "./use-report-name"

type LineProps = { readonly report: Report; readonly isShown: boolean; readonly onShow: (id: string) => void }

const Line = ({ report, isShown, onShow }: LineProps) => {
  const { t } = useWords()
  const { moment } = useFormats()
  const name = useReportName()
  const by = report.requested_by === null ? [] : [t("reconciliation.reports.by", { who: report.requested_by })]
  return (
    <li data-report={report.id}>
      <button
        type="button"
        aria-current={isShown}
        className={`hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full flex-wrap items-center justify-between gap-2 rounded-lg px-6 py-3 text-left outline-none ${isShown ? "bg-ui-bg-subtle" : ""}`}
        onClick={() => onShow(report.id)}
      >
        <span className="flex min-w-0 flex-col">
          <Text as="span" size="small" weight="plus">
            {name(report)}
          </Text>
          <Text as="span" size="xsmall" className="text-ui-fg-subtle break-words">
            {[moment(report.created_at), ...by].join(" · ")}
          </Text>
        </span>
        <StateBadges report={report} />
      </button>
    </li>
  )
}

type Props = {
  readonly page: Reports
  readonly shown: string | undefined
  readonly onShow: (id: string) => void
  readonly onMove: (offset: number) => void
}

/** Earlier reports, the newest first; a press shows one. */
export const ReportList = ({ page: { reports, count, offset, limit }, shown, onShow, onMove }: Props) => {
  const { t } = useWords()
  const title = t("reconciliation.reports.title")
  return (
    <Container className="divide-y p-0" role="region" aria-label={title}>
      <div className="px-6 py-4">
        <Heading level="h2">{title}</Heading>
      </div>
      {count === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("reconciliation.reports.none")}
        </Text>
      )}
      <ul className="divide-y">
        {reports.map((report) => (
          <Line key={report.id} report={report} isShown={report.id === shown} onShow={onShow} />
        ))}
      </ul>
      {count > limit && <Pager label={title} {...{ offset, limit, count, onMove }} shown={reports.length} />}
    </Container>
  )
}
