import { Container, Text } from "@medusajs/ui"
import { useState } from "react"

import type { Filters } from "../../hooks/use-page-data"
import { useOrderList } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"
import { FilterBar } from "./filter-bar"
import { LoadFailure } from "./load-failure"
import { Pager } from "./pager"
import { PaymentsTable } from "./payments-table"

type List = NonNullable<ReturnType<typeof useOrderList>["data"]>

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
  const { t } = useWords()
  const [filters, setFilters] = useState(start)
  const { data, isError, error, refetch } = useOrderList(filters)
  return (
    <Container className="divide-y p-0">
      <FilterBar filters={filters} onChange={setFilters} states={data?.states ?? []} accounts={data?.accounts ?? []} />
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data && <Rows list={data} />}
      {data && (
        <Pager
          label={t("page.tabs.payments")}
          offset={data.offset}
          limit={data.limit}
          count={data.count}
          shown={data.orders.length}
          most={data.counted_up_to}
          onMove={(offset) => setFilters({ ...filters, offset })}
        />
      )}
    </Container>
  )
}
