import { Container, Text } from "@medusajs/ui"
import { useState } from "react"

import type { Notification, NotificationFilters } from "../../hooks/use-notifications"
import { useNotifications } from "../../hooks/use-notifications"
import { useWords } from "../../hooks/use-words"
import { AccountChoice } from "./account-choice"
import { Choice } from "./choice"
import { LoadFailure } from "./load-failure"
import { NotificationsTable } from "./notifications-table"
import { Pager } from "./pager"
import { SearchBox } from "./search-box"

type BarProps = {
  readonly filters: NotificationFilters
  readonly onChange: (filters: NotificationFilters) => void
  readonly outcomes: readonly string[]
  readonly accounts: readonly string[]
}

/** Search and filters; a change begins at the first page again. */
const Bar = ({ filters, onChange, outcomes, accounts }: BarProps) => {
  const { t, word } = useWords()
  const change = (part: Partial<NotificationFilters>) => onChange({ ...filters, ...part, offset: 0 })
  const every = { value: "", label: `${t("notifications.outcome")}: ${t("page.all")}` }
  const options = [every, ...outcomes.map((it) => ({ value: it, label: word("notificationOutcome", it) }))]
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4" role="search">
      <SearchBox label={t("notifications.search")} value={filters.q} onChange={(q) => change({ q })} />
      <Choice
        label={t("notifications.outcome")}
        value={filters.outcome}
        options={options}
        onChange={(outcome) => change({ outcome })}
      />
      <AccountChoice accounts={accounts} value={filters.account} onChange={(account) => change({ account })} />
    </div>
  )
}

const Rows = ({ rows }: { readonly rows: readonly Notification[] }) => {
  const { t } = useWords()
  if (rows.length > 0) return <NotificationsTable rows={rows} />
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-4">
      {t("notifications.none")}
    </Text>
  )
}

const start: NotificationFilters = { q: "", outcome: "", account: "", offset: 0 }

/** What Amazon has told the shop, what became of it, and what can be done where it was not processed. */
export const NotificationsPanel = () => {
  const { t } = useWords()
  const [filters, setFilters] = useState(start)
  const { data, isError, error, refetch } = useNotifications(filters)
  return (
    <Container className="divide-y p-0">
      <Bar filters={filters} onChange={setFilters} outcomes={data?.outcomes ?? []} accounts={data?.accounts ?? []} />
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data && <Rows rows={data.notifications} />}
      {data && (
        <Pager
          label={t("page.tabs.notifications")}
          offset={data.offset}
          limit={data.limit}
          count={data.count}
          shown={data.notifications.length}
          most={data.counted_up_to}
          onMove={(offset) => setFilters({ ...filters, offset })}
        />
      )}
    </Container>
  )
}
