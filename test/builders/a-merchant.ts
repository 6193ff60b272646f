import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow, capturePaymentWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import type { AmazonPayModuleService } from "../../src/modules/amazon-pay/service"
import type { Folio } from "../../src/services/ports/ledger"
import { orderReferenceId } from "../../src/services/domain/ids"
import { watchAsks } from "../../src/services/payments/parts"
import { synchronize } from "../../src/services/payments/synchronize"
import { reconcileWorkflow } from "../../src/workflows"
import type { MedusaApp } from "../setup/medusa-app"
import { until } from "./until"
import type { OrderReferenceTruth } from "../../src/simulator/control/truth"

/** What a workflow said: nothing, or the message that the merchant reads. */
type Said = { readonly ok: true } | { readonly ok: false; readonly message: string }

/** The merchant of an order: acts as the admin's buttons do, through Medusa's own workflows, and looks at both sides. */
export function aMerchant(app: MedusaApp, amazonId: string) {
  const container = () => app.container()
  const parts = () =>
    container().resolve<AmazonPayModuleService>("amazon_pay").parts(container().resolve(Modules.LOCKING))
  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const json = { "content-type": "application/json" }
    const response = await fetch(`${app.simulator().control}${path}`, {
      method,
      headers: json,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return response.status === 204 ? undefined : response.json()
  }
  const folio = async (): Promise<Folio> => {
    const found = await parts().ledger.load({ environment: "sandbox", amazonId: orderReferenceId(amazonId) })
    if (!found) throw new Error("not in the ledger")
    return found
  }
  const payments = () => {
    const service = container().resolve(Modules.PAYMENT)
    return folio().then(({ rounds }) =>
      service.listPayments(
        { payment_session_id: rounds.map((it) => it.sessionId) },
        { relations: ["captures", "refunds"] },
      ),
    )
  }
  const payment = async () => {
    const [found] = await payments()
    if (!found) throw new Error("no payment")
    return found
  }
  const merchant = {
    folio,
    payment,
    payments,
    parts,
    control,
    truth: async () => (await control("GET", `/order-references/${amazonId}`)) as OrderReferenceTruth,
    history: async () => parts().ledger.history((await folio()).orderReference.id, 200),
    /** Operations and states of the calls since the last look. */
    calls: async (since = 0) =>
      (await control("GET", `/calls?since=${String(since)}`)) as {
        seq: number
        operation: string
        status: number
        parameters: Record<string, string>
      }[],
    lastCall: async () => (await merchant.calls()).at(-1)?.seq ?? 0,
    /** Operations since a call, without the reads. */
    verbs: async (since: number) =>
      (await merchant.calls(since))
        .map(({ operation }) => operation)
        .filter((operation) => !operation.startsWith("Get")),
    effects: async () =>
      ((await control("GET", `/effects?order_reference_id=${amazonId}`)) as { counts: Record<string, number> }).counts,
    capture: async (amount?: number, by = "user_merchant"): Promise<Said> =>
      said(
        await capturePaymentWorkflow(container()).run({
          input: { payment_id: (await payment()).id, captured_by: by, ...(amount === undefined ? {} : { amount }) },
          throwOnError: false,
        }),
      ),
    refund: async (amount: number): Promise<Said> =>
      said(
        await refundPaymentWorkflow(container()).run({
          input: { payment_id: (await payment()).id, created_by: "user_merchant", amount },
          throwOnError: false,
        }),
      ),
    /** The order reference at Amazon once it is closed or cancelled. */
    ended: () => until(merchant.truth, ({ state }) => state === "Closed" || state === "Canceled"),
    cancelOrder: async (): Promise<Said> => {
      const { orderId } = (await folio()).orderReference
      return said(
        await cancelOrderWorkflow(container()).run({
          input: { order_id: orderId ?? "", canceled_by: "user_merchant" },
          throwOnError: false,
        }),
      )
    },
    /** The ledger reads what Amazon shows, and the shop is told nothing of it. */
    look: async () => synchronize(parts(), (await folio()).orderReference.id, { source: "admin", asker: watchAsks }),
    /** The reconciler's next look, as if its time had come and every click of the merchant were over for two minutes. */
    reconcile: async () => {
      const { orderReference, captures } = await folio()
      const due = { in: "orderReference", id: orderReference.id, when: {}, set: { dueAt: new Date(0) } } as const
      const aged = captures.flatMap(({ id, settledAt }) =>
        settledAt === null
          ? []
          : [{ in: "capture", id, when: {}, set: { settledAt: new Date(Number(settledAt) - 120_000) } } as const],
      )
      await parts().ledger.commit([due, ...aged])
      return (await reconcileWorkflow(container()).run({ input: { limit: 50 } })).result
    },
    /** What Medusa holds: amounts of the live captures and refunds. */
    books: async () => {
      const { captures = [], refunds = [] } = await payment()
      return { captures: captures.map((it) => Number(it.amount)), refunds: refunds.map((it) => Number(it.amount)) }
    },
  }
  return merchant
}

function said({ errors }: { readonly errors: readonly { readonly error: { readonly message?: string } }[] }): Said {
  const [first] = errors
  return first ? { ok: false, message: String(first.error.message) } : { ok: true }
}
