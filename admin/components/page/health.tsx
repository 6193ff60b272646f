import { Badge, Button, Container, Heading, Text } from "@medusajs/ui"

import type { AccountHealth } from "../../../src/services/domain/overview"
import { useHealth, useVerifyConnection } from "../../hooks/use-page-data"
import { useWords } from "../../hooks/use-words"
import { FoundLines, HealthLines } from "./health-lines"
import { HealthNotifications } from "./health-notifications"
import { HealthQuota } from "./health-quota"
import { LoadFailure } from "./load-failure"

const AccountCard = ({ account }: { readonly account: AccountHealth }) => {
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
      <HealthLines lines={account.lines} />
      <HealthQuota quota={account.quota} />
      <FoundLines title={t("health.verified")} lines={data?.lines} error={error} />
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
      <HealthNotifications lines={lines} />
      <Text size="xsmall" className="text-ui-fg-subtle px-6">
        {t("health.version", { version })}
      </Text>
    </div>
  )
}
