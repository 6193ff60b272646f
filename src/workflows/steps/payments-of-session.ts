import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A capture row of Medusa. */
export type MedusaCapture = { readonly id: string; readonly amount: BigNumberInput }

/** A refund row of Medusa. `created_by`: our mark where it records what was made at Amazon. */
export type MedusaRefund = MedusaCapture & { readonly created_by: string | null; readonly created_at: Date | string }

/** A payment as Medusa has it, with what was captured of it and given back. */
export type MedusaPayment = {
  readonly id: string
  readonly currency_code: string
  readonly captured_at: Date | null
  readonly canceled_at: Date | null
  readonly captures?: readonly MedusaCapture[]
  readonly refunds?: readonly MedusaRefund[]
}

/** The payments that were made of payment sessions: one each, and those that were canceled. */
export async function paymentsOfSession(
  container: MedusaContainer,
  sessionId: string | readonly string[],
): Promise<readonly MedusaPayment[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: [
      ...["id", "currency_code", "captured_at", "canceled_at", "captures.id", "captures.amount"],
      ...["id", "amount", "created_by", "created_at"].map((it) => `refunds.${it}`),
    ],
    filters: { payment_session_id: typeof sessionId === "string" ? sessionId : [...sessionId] },
  })
  return data as readonly MedusaPayment[]
}
