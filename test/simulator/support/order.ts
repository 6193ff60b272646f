import type { OrderReferenceTruth } from "../../../src/simulator"
import { aReference, returnUrls, total, type Amazon, type Answer } from "./amazon"

type Step = "Draft" | "set" | "confirmed" | "authenticated"
export type OrderRequest = {
  readonly worth?: string
  readonly currency?: string
  readonly upTo?: Step
  readonly note?: string
  readonly confirm?: Readonly<Record<string, string | boolean>>
  readonly draft?: Readonly<Record<string, unknown>>
}

/** One order reference and everything that the shop and its buyer do with it. */
export type Order = {
  readonly id: string
  readonly truth: () => Promise<OrderReferenceTruth>
  readonly state: () => Promise<string>
  readonly on: (action: string, fields?: Readonly<Record<string, string | number | boolean>>) => Promise<Answer>
  readonly sca: (outcome?: string) => Promise<string>
  readonly authorize: (amount: string, fields?: Readonly<Record<string, string | number | boolean>>) => Promise<Answer>
}

const steps: readonly Step[] = ["Draft", "set", "confirmed", "authenticated"]

/** An order reference that has come as far as asked, by the calls that a shop makes. */
export async function anOrder(amazon: Amazon, request: OrderRequest = {}): Promise<Order> {
  const { worth = "100.00", currency = "EUR", upTo = "authenticated" } = request
  const { order_reference_id: id } = await amazon.control<{ order_reference_id: string }>(
    "POST",
    "order-references",
    request.draft,
  )
  const on: Order["on"] = (action, fields) => amazon.call(action, { AmazonOrderReferenceId: id, ...fields })
  const truth = () => amazon.control<OrderReferenceTruth>("GET", `order-references/${id}`)
  const sca = async (outcome?: string) =>
    (await amazon.control<{ redirect: string }>("POST", `order-references/${id}/sca`, { outcome })).redirect
  const note = request.note === undefined ? {} : { "OrderReferenceAttributes.SellerNote": request.note }
  const actions: readonly (() => Promise<unknown>)[] = [
    () => on("SetOrderReferenceDetails", { ...total(worth, currency), ...note }),
    () => on("ConfirmOrderReference", { ...returnUrls, ...request.confirm }),
    () => sca(),
  ]
  for (const action of actions.slice(0, steps.indexOf(upTo))) await action()
  return {
    id,
    truth,
    state: async () => [(await truth()).state, (await truth()).reason_code].filter(Boolean).join("/"),
    on,
    sca,
    authorize: (amount, fields) =>
      on("Authorize", {
        AuthorizationReferenceId: aReference(),
        ...total(amount, currency, "AuthorizationAmount"),
        TransactionTimeout: 0,
        ...fields,
      }),
  }
}
