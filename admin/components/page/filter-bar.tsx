import { Input, Label, Switch } from "@medusajs/ui"
import { useId } from "react"

import type { Filters } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"

type Props = {
  readonly filters: Filters
  readonly onChange: (filters: Filters) => void
  readonly states: readonly string[]
  readonly accounts: readonly string[]
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly onChange: (value: string) => void
}

/** The browser's own choice: works with every keyboard and screen reader, and in every width. */
const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const { t } = useWords()
  return (
    <select
      aria-label={label}
      className="bg-ui-bg-field shadow-borders-base txt-compact-small text-ui-fg-base h-8 rounded-md px-2"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">
        {label}: {t("page.all")}
      </option>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  )
}

/** Search and filters; a change begins at the first page again. */
export const FilterBar = ({ filters, onChange, states, accounts }: Props) => {
  const { t } = useWords()
  const id = useId()
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part, offset: 0 })
  return (
    <div className="flex flex-wrap items-center gap-3 px-6 py-4" role="search">
      <div className="grow" style={{ minWidth: 240 }}>
        <Input
          role="searchbox"
          size="small"
          value={filters.q}
          placeholder={t("page.search")}
          aria-label={t("page.search")}
          onChange={({ target }) => change({ q: target.value })}
        />
      </div>
      <Choice label={t("page.state")} value={filters.state} options={states} onChange={(state) => change({ state })} />
      <Choice
        label={t("account")}
        value={filters.account}
        options={accounts}
        onChange={(account) => change({ account })}
      />
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
