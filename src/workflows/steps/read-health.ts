import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { AccountHealth, Health } from "../../services/domain/overview"
import { version } from "../../services/domain/version"
import { clockLine, inboxLines, line, quotaLine } from "../../services/payments/view/health-lines"
import { moduleIn, partsIn } from "./parts-in"

type Region = { readonly name: string; readonly payment_providers?: readonly ({ readonly id: string } | null)[] }

export type ReadHealthInput = Readonly<Record<string, never>>

/** What can be told without asking Amazon; "verify connection" asks. */
export const readHealthStep = createStep("amazon-pay-read-health", async (_: ReadHealthInput, { container }) => {
  const service = moduleIn(container)
  const [regions, inbox] = [await regionsIn(container), await service.inbox().watch()]
  return new StepResponse<Health>({
    version,
    lines: [line("address", "neutral", { url: service.heart().notifications.address }), ...inboxLines(inbox)],
    accounts: service.heart().accounts.map((name) => accountHealth(container, name, regions)),
  })
})

async function regionsIn(container: MedusaContainer): Promise<readonly Region[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "region", fields: ["name", "payment_providers.id"] })
  return data as readonly Region[]
}

function accountHealth(container: MedusaContainer, name: string, regions: readonly Region[]): AccountHealth {
  const { connector, environment } = partsIn(container).account(name)
  const provider = `pp_amazon-pay_${name}`
  const enabled = regions.filter((it) => it.payment_providers?.some((one) => one?.id === provider))
  const names = enabled.map((it) => it.name).join(", ")
  const vitals = connector.vitals()
  return {
    account: name,
    provider_id: provider,
    sandbox: environment === "sandbox",
    region: connector.browser.region,
    currencies: connector.can.currencies,
    quota: vitals.quota,
    lines: [
      line("environment", environment === "sandbox" ? "neutral" : "good", { environment }),
      line("currencies", "neutral", {
        region: connector.browser.region,
        currencies: connector.can.currencies.join(", "),
      }),
      enabled.length > 0 ? line("regions", "good", { regions: names }) : line("no-regions", "danger", { provider }),
      clockLine(vitals),
      quotaLine(vitals.quota),
    ],
  }
}
