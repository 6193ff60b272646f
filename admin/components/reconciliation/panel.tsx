import { useState } from "react"

import { useReports } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"
import { LoadFailure } from "../page/load-failure"
import { ReportCard } from "./report-card"
import { ReportList } from "./report-list"
import { StartForm } from "./start-form"

type Chosen = { readonly offset: number; readonly id: string | null }

/** Compares Amazon, the ledger and the shop over a period, and mends what differs. The newest report is shown at first. */
export const ReconciliationPanel = () => {
  const { t } = useWords()
  const [{ offset, id }, choose] = useState<Chosen>({ offset: 0, id: null })
  const { data, isError, error, refetch } = useReports(offset)
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div aria-busy className="sr-only">
        {t("action.working")}
      </div>
    )
  const report = data.reports.find((it) => it.id === id) ?? data.reports[0]
  return (
    <div className="flex flex-col gap-y-3">
      <StartForm page={data} onStarted={(started) => choose({ offset: 0, id: started.id })} />
      {report && <ReportCard key={report.id} report={report} />}
      <ReportList
        page={data}
        shown={report?.id}
        onShow={(wanted) => choose({ offset, id: wanted })}
        onMove={(to) => choose({ offset: to, id: null })}
      />
    </div>
  )
}
