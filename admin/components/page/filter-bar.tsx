import { Label, Switch } from "@medusajs/ui"
import { useId } from "react"

import type { Filters } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"
import { AccountChoice } from "./account-choice"
import { Choice } from "./choice"
import { SearchBox } from "./search-box"

type Props = {
  readonly filters: Filters
  readonly onChange: (filters: Filters) => void
  readonly states: readonly string[]
  readonly accounts: readonly string[]
}

/** Search and filters; a change begins at the first page again. */
export const FilterBar = ({ filters, onChange, states, accounts }: Props) => {
  const { t } = useWords()
  const id = useId()
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part, offset: 0 })
  const everyState = { value: "", label: `${t("page.state")}: ${t("page.all")}` }
  const options = [everyState, ...states.map((state) => ({ value: state, label: state }))]
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4" role="search">
      <SearchBox label={t("page.search")} value={filters.q} onChange={(q) => change({ q })} />
      <Choice label={t("page.state")} value={filters.state} options={options} onChange={(state) => change({ state })} />
      <AccountChoice accounts={accounts} value={filters.account} onChange={(account) => change({ account })} />
      <div className="flex items-center gap-x-2">
        <Switch
          id={id}
          size="small"
          checked={filters.attention}
          onCheckedChange={(attention) => change({ attention })}
        />
        <Label htmlFor={id} size="small">
          {t("page.onlyAttention")}
        </Label>
      </div>
    </div>
  )
}
