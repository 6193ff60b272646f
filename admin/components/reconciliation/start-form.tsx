import { Button, Container, Heading, Hint, Input, Label, Text, toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useId, useState } from "react"

import type { Report, Reports } from "../../hooks/use-reconciliation"
import { useStartReport } from "../../hooks/use-reconciliation"
import { useWords } from "../../hooks/use-words"
import { asPeriod, lastDays } from "../../lib/days"
import { AccountChoice } from "../page/account-choice"

type Day = { readonly label: string; readonly value: string; readonly onChange: (day: string) => void }

const DayField = ({ label, value, onChange }: Day) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Input
        id={id}
        type="date"
        size="small"
        required
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

type Props = { readonly page: Reports; readonly onStarted: (report: Report) => void }

/** Which payments are compared, and the button that begins it. The server says what it does not take. */
export const StartForm = ({ page, onStarted }: Props) => {
  const { t } = useWords()
  const [account, setAccount] = useState("")
  const [days, setDays] = useState(() => lastDays(30))
  const { mutate, isPending, error } = useStartReport((report) => {
    toast.success(t("reconciliation.start.begun"))
    onStarted(report)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) mutate({ ...asPeriod(days), ...(account === "" ? {} : { account }) })
  }
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4" role="region" aria-label={t("reconciliation.start.title")}>
      <div className="flex flex-col gap-y-1">
        <Heading level="h2">{t("reconciliation.start.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("reconciliation.start.text")} {t("reconciliation.start.longest", { days: page.longest_days })}
        </Text>
      </div>
      <form className="flex flex-wrap items-end gap-3" onSubmit={submit}>
        <AccountChoice accounts={page.accounts} value={account} onChange={setAccount} />
        <DayField
          label={t("reconciliation.start.from")}
          value={days.from}
          onChange={(from) => setDays({ ...days, from })}
        />
        <DayField label={t("reconciliation.start.to")} value={days.to} onChange={(to) => setDays({ ...days, to })} />
        <Button type="submit" size="small" isLoading={isPending} data-start-report>
          {t("reconciliation.start.begin")}
        </Button>
      </form>
      {error && (
        <Hint variant="error" role="alert">
          {error.message}
        </Hint>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">
        {page.limits}
      </Text>
    </Container>
  )
}
