import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A capture row of Medusa. */
export type MedusaCapture = { readonly id: string; readonly amount: BigNumberInput }

/** A payment as Medusa has it, with what was captured of it. */
export type MedusaPayment = {
  readonly id: string
  readonly currency_code: string
  readonly captured_at: Date | null
  readonly canceled_at: Date | null
  readonly captures?: readonly MedusaCapture[]
}

/** The payments that were made of a payment session: one, and those that were canceled. */
export async function paymentsOfSession(
  container: MedusaContainer,
  sessionId: string,
): Promise<readonly MedusaPayment[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "currency_code", "captured_at", "canceled_at", "captures.id", "captures.amount"],
    filters: { payment_session_id: sessionId },
  })
  return data as readonly MedusaPayment[]
}
