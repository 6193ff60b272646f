import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"

import type { HealthLine } from "../../../src/services/domain/overview"
import { useFormats } from "../../hooks/use-formats"
import { useHealth, useVerifyConnection } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"
import { dot, dotColors } from "../dot"
import { LoadFailure } from "./load-failure"

type Account = NonNullable<ReturnType<typeof useHealth>["data"]>["health"]["accounts"][number]

/** Each says how it is; where it is not good, also what to do. */
const Lines = ({ lines }: { readonly lines: readonly HealthLine[] }) => {
  const { t } = useWords()
  const { moment } = useFormats()
  return (
    <ul className="flex flex-col gap-y-2">
      {lines.map(({ code, tone, values }) => (
        <li key={code} className="flex gap-x-3" data-health={code} data-tone={tone}>
          <span aria-hidden className="shrink-0 rounded-full" style={{ ...dot, background: dotColors[tone] }} />
          <Text size="small" weight={tone === "danger" ? "plus" : "regular"}>
            {t(`healthLine.${code}`, { ...values, ...(values["at"] ? { at: moment(values["at"]) } : {}) })}
          </Text>
        </li>
      ))}
    </ul>
  )
}

const AccountCard = ({ account }: { readonly account: Account }) => {
  const { t } = useWords()
  const { mutate, data, isPending, error } = useVerifyConnection()
  return (
    <Container
      className="flex flex-col gap-y-4 px-6 py-4"
      role="region"
      aria-label={`${t("account")} ${account.account}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex items-center gap-x-2">
          <Heading level="h2">
            {t("account")} {account.account}
          </Heading>
          {account.sandbox && <Badge size="2xsmall">{t("sandbox")}</Badge>}
        </div>
        <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate(account.account)}>
          {t("health.verify")} <span className="sr-only">{account.account}</span>
        </Button>
      </div>
      <Lines lines={account.lines} />
      <div aria-live="polite" className="flex flex-col gap-y-2">
        {data && (
          <>
            <Text size="small" weight="plus">
              {t("health.verified")}
            </Text>
            <Lines lines={data.lines} />
          </>
        )}
        {error && <Text size="small">{error.message}</Text>}
      </div>
    </Container>
  )
}

/** Whether Amazon Pay works, and what to do where it does not. */
export const HealthPanel = () => {
  const { t } = useWords()
  const { data, isError, error, refetch } = useHealth()
  if (isError) return <LoadFailure error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const { version, lines, accounts } = data.health
  return (
    <div className="flex flex-col gap-y-3">
      {accounts.map((account) => (
        <AccountCard key={account.account} account={account} />
      ))}
      <Container className="flex flex-col gap-y-4 px-6 py-4" role="region" aria-label={t("health.notifications")}>
        <Heading level="h2">{t("health.notifications")}</Heading>
        <Lines lines={lines} />
      </Container>
      <Text size="xsmall" className="text-ui-fg-subtle px-6">
        {t("health.version", { version })}
      </Text>
    </div>
  )
}
