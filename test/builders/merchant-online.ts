import type { Door } from "./a-checkout"

type Payment = {
  readonly id: string
  readonly captures?: readonly { readonly amount: number }[]
  readonly refunds?: readonly { readonly amount: number }[]
}
export type MedusaOrder = {
  readonly id: string
  readonly status: string
  readonly payment_status: string
  readonly payment_collections: readonly { readonly payments?: readonly Payment[] }[]
}
type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

const fields = "id,status,payment_status,*payment_collections.payments.captures,*payment_collections.payments.refunds"

/** The merchant, by Medusa's admin API and ours. `key`: a secret API key of the shop. */
export function merchantOnline(door: Door, key: string) {
  const headers = { authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}` }
  const ask = async (method: "get" | "post", path: string, data?: object, more: object = {}): Promise<Answer> => {
    const url = `/admin/${path}`
    const answer = await door.api.request<Answer["body"]>({ method, url, data, headers: { ...headers, ...more } })
    return { status: answer.status, body: answer.data }
  }
  const order = async (id: string): Promise<MedusaOrder> =>
    (await ask("get", `orders/${id}?fields=${fields}`)).body["order"] as MedusaOrder
  const paymentOf = async (orderId: string): Promise<Payment> => {
    const [payment] = (await order(orderId)).payment_collections.flatMap(({ payments = [] }) => payments)
    if (!payment) throw new Error("the order has no payment")
    return payment
  }
  return {
    ask,
    order,
    payment: paymentOf,
    orders: async () =>
      (await ask("get", "orders?limit=100&fields=id,status")).body["orders"] as readonly MedusaOrder[],
    capture: (paymentId: string) => ask("post", `payments/${paymentId}/capture`, {}),
    refund: (paymentId: string, amount: number) => ask("post", `payments/${paymentId}/refund`, { amount }),
    /** Amounts of Medusa's own rows. */
    books: async (orderId: string) => {
      const { captures = [], refunds = [] } = await paymentOf(orderId)
      return { captures: captures.map(({ amount }) => amount), refunds: refunds.map(({ amount }) => amount) }
    },
  }
}
