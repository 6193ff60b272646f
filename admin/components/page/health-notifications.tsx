import { Button, Container, Heading, Text } from "@medusajs/ui"

import type { HealthLine } from "../../../src/services/domain/overview"
import { useTestNotification } from "../../hooks/use-test-notification"
import { useWords } from "../../hooks/use-words"
import { FoundLines, HealthLines } from "./health-lines"

/** How notifications come in, and a test of the shop's own door. */
export const HealthNotifications = ({ lines }: { readonly lines: readonly HealthLine[] }) => {
  const { t } = useWords()
  const { mutate, data, isPending, error } = useTestNotification()
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4" role="region" aria-label={t("health.notifications")}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level="h2">{t("health.notifications")}</Heading>
        <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
          {t("health.test")}
        </Button>
      </div>
      <HealthLines lines={lines} />
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("health.test")}: {t("health.testAbout")}
      </Text>
      <FoundLines title={t("health.tested")} lines={data?.lines} error={error} />
    </Container>
  )
}
