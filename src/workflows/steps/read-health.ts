import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { AccountHealth, Health, HealthLine } from "../../services/domain/overview"
import { version } from "../../services/domain/version"
import type { InboxWatch } from "../../services/ports/inbox"
import { moduleIn, partsIn } from "./parts-in"

type Region = { readonly name: string; readonly payment_providers?: readonly ({ readonly id: string } | null)[] }

const line = (code: string, tone: HealthLine["tone"], values: HealthLine["values"] = {}): HealthLine => ({
  code,
  tone,
  values,
})

export type ReadHealthInput = Readonly<Record<string, never>>

/** What can be told without asking Amazon; "verify connection" asks. */
export const readHealthStep = createStep("amazon-pay-read-health", async (_: ReadHealthInput, { container }) => {
  const service = moduleIn(container)
  const [regions, inbox] = [await regionsIn(container), await service.inbox().watch()]
  return new StepResponse<Health>({
    version,
    lines: inboxLines(inbox),
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
  return {
    account: name,
    provider_id: provider,
    sandbox: environment === "sandbox",
    region: connector.browser.region,
    currencies: connector.can.currencies,
    lines: [
      line("environment", environment === "sandbox" ? "neutral" : "good", { environment }),
      line("currencies", "neutral", {
        region: connector.browser.region,
        currencies: connector.can.currencies.join(", "),
      }),
      enabled.length > 0 ? line("regions", "good", { regions: names }) : line("no-regions", "danger", { provider }),
    ],
  }
}

function inboxLines({ waiting, held, parked, lastReceived, forged }: InboxWatch): readonly HealthLine[] {
  const n = (count: number): HealthLine["values"] => ({ count: String(count) })
  return [
    lastReceived
      ? line("notification", "good", { at: lastReceived.toISOString() })
      : line("no-notification", "warning"),
    ...(waiting > 0 ? [line("waiting", "neutral", n(waiting))] : []),
    ...(held > 0 ? [line("held", "warning", n(held))] : []),
    ...(parked > 0 ? [line("parked", "danger", n(parked))] : []),
    ...(forged > 0 ? [line("forged", "warning", n(forged))] : []),
  ]
}
