import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { Fault } from "../../services/domain/fault"
import { InvalidValue } from "../../services/domain/invalid-value"
import type { HealthLine } from "../../services/domain/overview"
import { MedusaError } from "@medusajs/framework/utils"
import { clockLine } from "../../services/payments/view/health-lines"
import { partsIn } from "./parts-in"

export type VerifyConnectionInput = { readonly account: string }

const good: ReadonlySet<string> = new Set(["GREEN", "GREEN_I"])

/** Asks Amazon with the account's keys: whether they are right, the clock agrees, and the service is up. */
export const verifyConnectionStep = createStep(
  "amazon-pay-verify-connection",
  async ({ account }: VerifyConnectionInput, { container }) =>
    new StepResponse<readonly HealthLine[]>(await verified(partsIn(container), account)),
)

async function verified(parts: ReturnType<typeof partsIn>, name: string): Promise<readonly HealthLine[]> {
  try {
    const connector = parts.account(name).connector.as("merchant")
    const { account, service } = await connector.check()
    return [
      { code: "credentials", tone: "good", values: {} },
      clockLine(connector.vitals()),
      account === "ACTIVE"
        ? { code: "account-active", tone: "good", values: {} }
        : { code: "account-inactive", tone: "danger", values: { status: account } },
      ...(service === undefined ? [] : [serviceLine(service)]),
    ]
  } catch (error) {
    if (error instanceof InvalidValue) throw new MedusaError(MedusaError.Types.NOT_FOUND, error.message)
    if (!(error instanceof Fault)) throw error
    const values = { code: error.code, message: error.message, request: error.requestId ?? "" }
    return [{ code: error.kind, tone: "danger", values }]
  }
}

const serviceLine = (status: string): HealthLine =>
  status === "NOT_ASKED"
    ? { code: "service-not-asked", tone: "neutral", values: { status } }
    : { code: "service", tone: good.has(status) ? "good" : "danger", values: { status } }
