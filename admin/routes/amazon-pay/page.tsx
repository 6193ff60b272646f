import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Heading, Tabs } from "@medusajs/ui"

import { Mark } from "../../components/page/mark"
import { tabs } from "../../components/page/tabs"
import { useTab } from "../../hooks/use-tab"
import { useWords } from "../../hooks/use-words"

/** All payments, what needs attention, how it goes over time, and whether Amazon Pay is healthy. */
const AmazonPayPage = () => {
  const { t } = useWords()
  const { tab, choose } = useTab()
  return (
    <div className="flex flex-col gap-y-3">
      <Heading level="h1" className="px-1 pt-2">
        {t("title")}
      </Heading>
      <Tabs value={tab} onValueChange={choose}>
        {/* A narrow window scrolls the tabs, not the page. */}
        <div style={{ overflowX: "auto" }}>
          <Tabs.List aria-label={t("title")}>
            {Object.keys(tabs).map((name) => (
              <Tabs.Trigger key={name} value={name} className="whitespace-nowrap">
                {t(`page.tabs.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        {Object.entries(tabs).map(([name, Panel]) => (
          <Tabs.Content key={name} value={name} className="pt-3">
            <Panel />
          </Tabs.Content>
        ))}
      </Tabs>
    </div>
  )
}

export const config = defineRouteConfig({ label: "title", icon: Mark, translationNs: "amazonPay" })

export default AmazonPayPage
