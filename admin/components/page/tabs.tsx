import type { ComponentType } from "react"

import { ReconciliationPanel } from "../reconciliation/panel"
import { AttentionPanel } from "./attention-panel"
import { HealthPanel } from "./health"
import { InsightPanel } from "./insight"
import { NotificationsPanel } from "./notifications"
import { Payments } from "./payments"

const PaymentsTab = () => (
  <div className="flex flex-col gap-y-3">
    <AttentionPanel />
    <Payments />
  </div>
)

/** The tabs of the page, in their order. The name stands in the address (`?tab=`) and chooses the text `page.tabs.…`. */
export const tabs = {
  payments: PaymentsTab,
  reconciliation: ReconciliationPanel,
  insight: InsightPanel,
  notifications: NotificationsPanel,
  health: HealthPanel,
} as const satisfies Readonly<Record<string, ComponentType>>

export type TabName = keyof typeof tabs

export const isTabName = (name: string | null): name is TabName => name !== null && Object.hasOwn(tabs, name)
