import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"

import { useInsight } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"
import { AccountChoice } from "./account-choice"
import { Choice } from "./choice"
import { LoadFailure } from "./load-failure"
import { OutcomeChart, outcomeColors } from "./outcome-chart"

type Data = NonNullable<ReturnType<typeof useInsight>["data"]>["insight"]

const periods = [7, 30, 90, 365] as const

const Figures = ({ insight }: { readonly insight: Data }) => {
  const { t, language } = useWords()
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 })
  const rate = insight.approval_rate === null ? "–" : percent.format(insight.approval_rate)
  const counts = ["approved", "declined", "pending"] as const
  return (
    <dl className="flex flex-wrap gap-6 px-6 py-4">
      <div>
        <dt className="txt-small text-ui-fg-subtle">{t("insight.rate")}</dt>
        <dd className="h1-core" data-approval-rate>
          {rate}
        </dd>
      </div>
      {counts.map((name) => (
        <div key={name}>
          <dt className="txt-small text-ui-fg-subtle flex items-center gap-x-2">
            <span aria-hidden style={{ width: 8, height: 8, background: outcomeColors[name] }} />
            {t(`insight.${name}`)}
          </dt>
          <dd className="h1-core">{insight[name].toLocaleString(language)}</dd>
        </div>
      ))}
    </dl>
  )
}

const Reasons = ({ insight }: { readonly insight: Data }) => {
  const { t, word, has, language } = useWords()
  const percent = new Intl.NumberFormat(language, { style: "percent" })
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-label={t("insight.byReason")}>
      <Heading level="h2">{t("insight.byReason")}</Heading>
      {insight.reasons.length === 0 && <Text size="small">{t("insight.noDeclines")}</Text>}
      <ul className="flex flex-col gap-y-3">
        {insight.reasons.map(({ reason, count }) => (
          <li key={reason} data-reason={reason}>
            <Text size="small" weight="plus">
              {reason}: {count.toLocaleString(language)} ({percent.format(count / insight.declined)})
            </Text>
            <div
              aria-hidden
              style={{
                height: 6,
                width: `${((count / insight.declined) * 100).toString()}%`,
                background: outcomeColors.declined,
              }}
            />
            {has("reason", reason) && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {word("reason", reason)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Told = ({ insight }: { readonly insight: Data }) => {
  const { t } = useWords()
  const isEmpty = insight.approval_rate === null && insight.pending === 0
  return (
    <>
      <Figures insight={insight} />
      <div className="px-6 py-4">
        {isEmpty ? <Text size="small">{t("insight.none")}</Text> : <OutcomeChart insight={insight} />}
      </div>
      <Reasons insight={insight} />
    </>
  )
}

/** How many authorizations Amazon approved, and why it declined the others. */
export const InsightPanel = () => {
  const { t } = useWords()
  const [days, setDays] = useState<number>(30)
  const [account, setAccount] = useState("")
  const { data, isError, error, refetch } = useInsight(days, account)
  const insight = data?.insight
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-end gap-2 px-6 py-4">
        <AccountChoice accounts={insight?.accounts ?? []} value={account} onChange={setAccount} />
        <Choice
          label={t("insight.period")}
          value={days.toString()}
          options={periods.map((period) => ({
            value: period.toString(),
            label: t("insight.days", { days: period }),
          }))}
          onChange={(period) => setDays(Number(period))}
        />
      </div>
      {isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {insight && <Told insight={insight} />}
    </Container>
  )
}
