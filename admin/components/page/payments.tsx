import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"

import type { Filters } from "../../hooks/use-page-data"
import { useOrderList } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"
import { FilterBar } from "./filter-bar"
import { LoadFailure } from "./load-failure"
import { PaymentsTable } from "./payments-table"

type List = NonNullable<ReturnType<typeof useOrderList>["data"]>
type PagerProps = { readonly list: List; readonly onMove: (offset: number) => void }

const Pager = ({ list, onMove }: PagerProps) => {
  const { t } = useWords()
  const { offset, limit, count, counted_up_to: most, orders } = list
  const total = count > most ? t("page.moreThan", { total: most }) : count.toString()
  return (
    <nav className="flex flex-wrap items-center justify-between gap-2 px-6 py-4" aria-label={t("page.tabs.payments")}>
      <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
        {t("page.shown", { from: orders.length === 0 ? 0 : offset + 1, to: offset + orders.length, total })}
      </Text>
      <div className="flex gap-x-2">
        <Button
          size="small"
          variant="secondary"
          disabled={offset === 0}
          onClick={() => onMove(Math.max(0, offset - limit))}
        >
          {t("page.previous")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={offset + limit >= count || offset + limit > most}
          onClick={() => onMove(offset + limit)}
        >
          {t("page.next")}
        </Button>
      </div>
    </nav>
  )
}

const Rows = ({ list: { orders } }: { readonly list: List }) => {
  const { t } = useWords()
  if (orders.length > 0) return <PaymentsTable rows={orders} />
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-4">
      {t("page.none")}
    </Text>
  )
}

const start: Filters = { q: "", state: "", account: "", attention: false, offset: 0 }

/** All order references: searched, filtered, page by page. */
export const Payments = () => {
  const [filters, setFilters] = useState(start)
  const { data, isError, error, refetch } = useOrderList(filters)
  return (
    <Container className="divide-y p-0">
      <FilterBar filters={filters} onChange={setFilters} states={data?.states ?? []} accounts={data?.accounts ?? []} />
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data && <Rows list={data} />}
      {data && <Pager list={data} onMove={(offset) => setFilters({ ...filters, offset })} />}
    </Container>
  )
}
