import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Heading, Tabs } from "@medusajs/ui"

import { AttentionPanel } from "../../components/page/attention-panel"
import { HealthPanel } from "../../components/page/health"
import { Mark } from "../../components/page/mark"
import { InsightPanel } from "../../components/page/insight"
import { Payments } from "../../components/page/payments"
import { useWords } from "../../hooks/use-words"

/** All payments, what needs attention, how it goes over time, and whether Amazon Pay is healthy. */
const AmazonPayPage = () => {
  const { t } = useWords()
  return (
    <div className="flex flex-col gap-y-3">
      <Heading level="h1" className="px-1 pt-2">
        {t("title")}
      </Heading>
      <Tabs defaultValue="payments">
        <Tabs.List aria-label={t("title")}>
          <Tabs.Trigger value="payments">{t("page.tabs.payments")}</Tabs.Trigger>
          <Tabs.Trigger value="insight">{t("page.tabs.insight")}</Tabs.Trigger>
          <Tabs.Trigger value="health">{t("page.tabs.health")}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="payments" className="flex flex-col gap-y-3 pt-3">
          <AttentionPanel />
          <Payments />
        </Tabs.Content>
        <Tabs.Content value="insight" className="pt-3">
          <InsightPanel />
        </Tabs.Content>
        <Tabs.Content value="health" className="pt-3">
          <HealthPanel />
        </Tabs.Content>
      </Tabs>
    </div>
  )
}

export const config = defineRouteConfig({ label: "title", icon: Mark, translationNs: "amazonPay" })

export default AmazonPayPage
