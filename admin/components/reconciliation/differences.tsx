import { Text } from "@medusajs/ui"
import { useState } from "react"

import type { DifferenceFilters, Report } from "../../hooks/use-reconciliation"
import { useDifferences } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"
import { Choice } from "../page/choice"
import { LoadFailure } from "../page/load-failure"
import { Pager } from "../page/pager"
import { DifferenceRow } from "./difference-row"

const states = ["open", "mended", "set-aside"] as const
const all: DifferenceFilters = { state: "", kind: "", offset: 0 }

type FilterProps = {
  readonly report: Report
  readonly filters: DifferenceFilters
  readonly onChange: (filters: DifferenceFilters) => void
}

const FilterLine = ({ report, filters, onChange }: FilterProps) => {
  const { t } = useWords()
  const every = (label: string) => ({ value: "", label: `${label}: ${t("page.all")}` })
  const [state, kind] = [t("reconciliation.differences.state"), t("reconciliation.differences.kind")]
  const ofState = states.map((value) => ({ value, label: t(`reconciliation.differenceState.${value}`) }))
  const ofKind = report.differences.named.map((it) => ({
    value: it.kind,
    label: `${it.message} (${it.count.toString()})`,
  }))
  return (
    <div className="flex flex-wrap gap-3 px-6 py-4" role="search" aria-label={t("reconciliation.differences.title")}>
      <Choice
        label={state}
        value={filters.state}
        options={[every(state), ...ofState]}
        onChange={(value) => onChange({ ...filters, state: value, offset: 0 })}
      />
      <Choice
        label={kind}
        value={filters.kind}
        options={[every(kind), ...ofKind]}
        onChange={(value) => onChange({ ...filters, kind: value, offset: 0 })}
      />
    </div>
  )
}

const Nothing = ({ text }: { readonly text: string }) => (
  <Text size="small" className="text-ui-fg-subtle px-6 py-4">
    {text}
  </Text>
)

/** What a report has found: filtered, page by page, each with its way to be mended. */
export const Differences = ({ report }: { readonly report: Report }) => {
  const { t } = useWords()
  const [filters, setFilters] = useState(all)
  const { data, isError, error, refetch } = useDifferences(report, filters)
  const title = t("reconciliation.differences.title")
  if (report.differences.count === 0)
    return <Nothing text={t(`reconciliation.differences.${report.state === "done" ? "none" : "noneYet"}`)} />
  return (
    <div className="divide-y">
      <FilterLine {...{ report, filters }} onChange={setFilters} />
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data?.differences.length === 0 && <Nothing text={t("reconciliation.differences.noMatch")} />}
      <ul className="divide-y" aria-label={title}>
        {data?.differences.map((difference) => (
          <DifferenceRow key={difference.id} difference={difference} />
        ))}
      </ul>
      {data && data.count > data.limit && (
        <Pager
          label={title}
          offset={data.offset}
          limit={data.limit}
          count={data.count}
          shown={data.differences.length}
          onMove={(offset) => setFilters({ ...filters, offset })}
        />
      )}
    </div>
  )
}
